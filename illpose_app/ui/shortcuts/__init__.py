"""The keys of everything: one table, which keys clash, and the sheet where an artist changes them."""
