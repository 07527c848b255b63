"""SQLite, artwork files and thumbnails; knows neither the index nor the networks."""
