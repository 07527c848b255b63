"""The tagger: what a character does and wears, and how an artwork is made, from a crop or the whole artwork."""
