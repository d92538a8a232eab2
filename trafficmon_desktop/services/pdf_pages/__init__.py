"""Pages of PDF files as pictures, drawn by a process of their own."""
