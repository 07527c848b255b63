"""One verb per file; no Qt, no threads; joins storage, index and inference."""
