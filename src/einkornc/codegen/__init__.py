"""IR to LLVM IR as text, and through LLVM to object code."""
