"""What a drawn pose gives to think about: one check per file, all in the table of checks. Findings are hints."""
