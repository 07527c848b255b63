"""The HNSW index, a cache of SQLite that can always be rebuilt."""
