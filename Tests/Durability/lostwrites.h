// Between the calls a program makes (calls.c) and the model of what is durable (lostwrites.c).
#pragma once
#include <sys/types.h>

// Notes bytes as written. Runs after the real write and before the program goes on, so that every flush that the
// program makes afterwards sees them.
void note(int fd, off_t begin, off_t end);

// Makes a file or folder durable as it is now, if the real flush succeeded; gives that flush's answer back.
int flushed(int fd, int answer);

// Notes that a file may change through a mapping, unseen.
void mapped(int fd);

// The real pwrite and ftruncate.
ssize_t real_write_at(int fd, const void *bytes, size_t n, off_t at);
int real_size(int fd, off_t size);
