"""Statistical disclosure control: frequency tables in, safe tables out."""
