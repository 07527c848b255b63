"""Drawing as pure values: tiles, layers, brushes, strokes, and the history of a drawing."""
