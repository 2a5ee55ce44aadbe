"""Official papers (公文): plain data in, .docx in the layout of GB/T 9704-2012, HTML and Markdown out."""
