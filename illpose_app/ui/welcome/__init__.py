"""The first steps of an artist who is new here."""
