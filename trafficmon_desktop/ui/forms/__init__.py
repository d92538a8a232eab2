"""Forms: editors made from the declarations of the fields, placed by hand."""
