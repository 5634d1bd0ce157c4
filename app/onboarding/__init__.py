"""The case: what a client has at Codat, which steps that opens, and the verbs that move it. No Qt."""
