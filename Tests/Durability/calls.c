// What a program calls instead of the C library when lostwrites is preloaded: the real call, then a word to the model.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include "lostwrites.h"

// The real functions, whichever name the program called them by (off_t has 64 bits on all that we run on).
#define REAL(name, type, ...) static type (*real_##name)(__VA_ARGS__)
REAL(write, ssize_t, int, const void *, size_t);
REAL(pwrite, ssize_t, int, const void *, size_t, off_t);
REAL(writev, ssize_t, int, const struct iovec *, int);
REAL(pwritev, ssize_t, int, const struct iovec *, int, off_t);
REAL(ftruncate, int, int, off_t);
REAL(posix_fallocate, int, int, off_t, off_t);
REAL(fsync, int, int);
REAL(fdatasync, int, int);
REAL(mmap, void *, void *, size_t, int, int, int, off_t);

static void find(void) {
#define FIND(name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)
    FIND(write), FIND(pwrite), FIND(writev), FIND(pwritev), FIND(ftruncate);
    FIND(posix_fallocate), FIND(fsync), FIND(fdatasync), FIND(mmap);
}

// Other libraries may write while they are set up, before it is our turn.
#define FOUND(name) (real_##name ? real_##name : (find(), real_##name))

ssize_t real_write_at(int fd, const void *bytes, size_t n, off_t at) { return FOUND(pwrite)(fd, bytes, n, at); }
int real_size(int fd, off_t size) { return FOUND(ftruncate)(fd, size); }

static ssize_t wrote(int fd, ssize_t n) {
    if (n > 0) {
        int kept = errno;
        off_t end = lseek(fd, 0, SEEK_CUR); // right for O_APPEND, too
        if (end >= n) note(fd, end - n, end);
        errno = kept;
    }
    return n;
}

static ssize_t wrote_at(int fd, ssize_t n, off_t at) {
    if (n > 0) note(fd, at, at + n);
    return n;
}

ssize_t write(int fd, const void *bytes, size_t n) { return wrote(fd, FOUND(write)(fd, bytes, n)); }
ssize_t writev(int fd, const struct iovec *parts, int n) { return wrote(fd, FOUND(writev)(fd, parts, n)); }
ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at) {
    return wrote_at(fd, FOUND(pwrite)(fd, bytes, n, at), at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t at) { return pwrite(fd, bytes, n, at); }
ssize_t pwritev(int fd, const struct iovec *parts, int n, off_t at) {
    return wrote_at(fd, FOUND(pwritev)(fd, parts, n, at), at);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int n, off_t at) { return pwritev(fd, parts, n, at); }

int ftruncate(int fd, off_t size) {
    int answer = FOUND(ftruncate)(fd, size);
    // What lies beyond is gone: if the file grows again, there are zeros that the shadow does not know.
    if (answer == 0) note(fd, size, LLONG_MAX);
    return answer;
}
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int posix_fallocate(int fd, off_t at, off_t n) {
    int answer = FOUND(posix_fallocate)(fd, at, n);
    if (answer == 0) note(fd, at, at + n);
    return answer;
}
int posix_fallocate64(int fd, off_t at, off_t n) { return posix_fallocate(fd, at, n); }

int fsync(int fd) { return flushed(fd, FOUND(fsync)(fd)); }
int fdatasync(int fd) { return flushed(fd, FOUND(fdatasync)(fd)); }

void *mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset) {
    void *answer = FOUND(mmap)(at, n, protection, flags, fd, offset);
    if (answer != MAP_FAILED && fd >= 0 && (flags & MAP_SHARED) && (protection & PROT_WRITE)) mapped(fd);
    return answer;
}
void *mmap64(void *at, size_t n, int protection, int flags, int fd, off_t offset) {
    return mmap(at, n, protection, flags, fd, offset);
}
