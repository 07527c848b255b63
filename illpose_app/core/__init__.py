"""Pure floor: standard library and numpy only."""
