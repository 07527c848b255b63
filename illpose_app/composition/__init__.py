"""What app.py puts together, page by page: the only rooms that know all floors."""
