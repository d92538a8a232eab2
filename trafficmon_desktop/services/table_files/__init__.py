"""Reading the spreadsheets that other programs wrote, in a process of their own."""
