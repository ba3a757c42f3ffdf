// Makes operator new and delete of the tool those of mimalloc. In a file of its
// own, for it must be compiled once and only into a program.
#include <mimalloc-new-delete.h>
