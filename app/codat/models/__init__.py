"""The shapes Codat answers with, read tolerantly."""
