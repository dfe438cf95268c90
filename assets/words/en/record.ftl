# The telling and the record.
