// Makes a power cut visible: keeps, beside the real files, what a disk would hold if nothing survived but what was
// flushed. Preloaded into a program (LD_PRELOAD); the program notices nothing.
//
//   LOSTWRITES_DIR     the folder to watch, a full path, existing
//   LOSTWRITES_SHADOW  where its durable state is kept, a full path, existing, on the same file system
//
// In the shadow, inodes/N is the flushed content of the file with inode number N, and tree/ is the folder as it was
// last flushed: names linked to those contents. After `kill -9`, tree/ is what the worst power cut would have left.
//
// The model, always on the side of losing more:
// - A write is durable when its file is flushed (fsync, fdatasync) after it, by anyone in the process.
// - A name (created, renamed, removed) is durable when its folder is flushed. A flushed folder brings its parents.
// - sync_file_range, msync, O_SYNC and sync make nothing durable. A file that was written through a mapping is copied
//   whole when flushed. SQLite's "-shm" files never become durable: SQLite makes them anew.
// - What the shim did not see (a file made by another program, or opened before) is copied whole when first flushed.
//
// A flush reads through the program's own descriptor: opening and closing a second one would drop the program's
// POSIX locks on the file, on which SQLite relies.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lostwrites.h"

// Bytes written and not yet flushed: from begin up to, not including, end.
struct range {
    off_t begin, end;
};

// One watched file, known by inode number and time of birth (a number is used again after its file is gone).
struct file {
    ino_t inode;
    struct timespec born;
    int whole;  // everything is to be copied at the next flush
    int mapped; // everything is to be copied at every flush
    struct range *dirty;
    size_t count, room;
    struct file *next;
};

enum { BUCKETS = 1024, PATH_ROOM = PATH_MAX + 300 };
static struct file *files[BUCKETS];
// Held while a flush copies, so that a second flush of the same file cannot answer before the first one has copied.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *watched, *shadow;

static void stop(const char *what, const char *path) {
    fprintf(stderr, "lostwrites: %s %s: %s\n", what, path, strerror(errno));
    _exit(97);
}

// The path of a descriptor below the watched folder: "" for the folder itself, NULL for anything else.
static const char *path_below(int fd, char *room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, room, PATH_MAX);
    if (n < 0) return NULL;
    room[n] = 0;
    size_t length = strlen(watched);
    if (strncmp(room, watched, length) != 0) return NULL;
    if (room[length] == 0) return room + length;
    return room[length] == '/' ? room + length + 1 : NULL;
}

// When a file was made: of a descriptor (name ""), or of a name in a folder.
static struct timespec birth(int fd, const char *name) {
    struct statx facts;
    memset(&facts, 0, sizeof facts);
    statx(fd, name, *name ? AT_SYMLINK_NOFOLLOW : AT_EMPTY_PATH, STATX_BTIME, &facts);
    return (struct timespec){facts.stx_btime.tv_sec, facts.stx_btime.tv_nsec};
}

static struct file **bucket(ino_t inode) { return &files[inode % BUCKETS]; }

static struct file *known(ino_t inode) {
    for (struct file *f = *bucket(inode); f; f = f->next)
        if (f->inode == inode) return f;
    return NULL;
}

static void content_path(char *room, ino_t inode) {
    snprintf(room, PATH_ROOM, "%s/inodes/%llu", shadow, (unsigned long long)inode);
}

// A number may have belonged to a file that is gone. A durable name may still hold its content: a new one begins.
static void forget_former(struct file *f, struct timespec born) {
    char content[PATH_ROOM];
    if (!f || (f->born.tv_sec == born.tv_sec && f->born.tv_nsec == born.tv_nsec)) return;
    content_path(content, f->inode);
    unlink(content);
    f->count = 0, f->mapped = 0, f->whole = 1, f->born = born;
}

// The file behind a descriptor; one seen for the first time is to be copied whole.
static struct file *file_behind(int fd, const struct stat *facts) {
    struct timespec born = birth(fd, "");
    struct file *f = known(facts->st_ino);
    forget_former(f, born);
    if (!f) {
        f = calloc(1, sizeof *f);
        f->inode = facts->st_ino, f->born = born, f->whole = 1;
        f->next = *bucket(f->inode), *bucket(f->inode) = f;
    }
    return f;
}

void note(int fd, off_t begin, off_t end) {
    struct stat facts;
    if (!shadow || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return;
    pthread_mutex_lock(&lock);
    struct file *f = known(facts.st_ino);
    if (f && !f->whole) {
        if (f->count > 0 && f->dirty[f->count - 1].end == begin) {
            f->dirty[f->count - 1].end = end;
        } else {
            if (f->count == f->room) {
                f->room = f->room ? 2 * f->room : 64;
                f->dirty = realloc(f->dirty, f->room * sizeof *f->dirty);
            }
            f->dirty[f->count++] = (struct range){begin, end};
        }
    }
    pthread_mutex_unlock(&lock);
}

static void copy(int from, int to, struct range range, const char *path) {
    static char buffer[1 << 16]; // used under the lock only
    while (range.begin < range.end) {
        size_t wanted = sizeof buffer;
        if (range.end - range.begin < (off_t)wanted) wanted = range.end - range.begin;
        ssize_t n = pread(from, buffer, wanted, range.begin);
        if (n < 0) stop("reading", path);
        if (n == 0) return; // shortened by another thread since
        if (real_write_at(to, buffer, n, range.begin) != n) stop("writing the shadow of", path);
        range.begin += n;
    }
}

// Brings the shadow of one file up to what the file holds now.
static void flush_file(int fd, const struct stat *facts, const char *path) {
    char content[PATH_ROOM];
    struct file *f = file_behind(fd, facts);
    content_path(content, f->inode);
    int from = fd, to = open(content, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (to < 0) stop("opening", content);
    if ((fcntl(fd, F_GETFL) & O_ACCMODE) == O_WRONLY) { // SQLite never opens so
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        from = open(link, O_RDONLY | O_CLOEXEC);
        if (from < 0) stop("opening", path);
    }
    if (real_size(to, facts->st_size) != 0) stop("sizing", content);
    if (f->whole || f->mapped) copy(from, to, (struct range){0, facts->st_size}, path);
    for (size_t i = 0; i < f->count && !f->whole; i++) {
        struct range range = f->dirty[i];
        if (range.end > facts->st_size) range.end = facts->st_size;
        copy(from, to, range, path);
    }
    f->whole = 0, f->count = 0;
    if (from != fd) close(from);
    close(to);
}

static void make_folders(char *path) {
    for (char *slash = strchr(path + strlen(shadow) + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(path, 0700) != 0 && errno != EEXIST) stop("making", path);
        *slash = '/';
    }
}

static int ends_with(const char *name, const char *end) {
    size_t n = strlen(name), m = strlen(end);
    return n >= m && strcmp(name + n - m, end) == 0;
}

// Makes one name of the flushed folder durable. A content never flushed is an empty file, as on a real disk.
static void keep_name(int fd, const char *name, const struct stat *facts, const char *kept) {
    char path[PATH_ROOM + NAME_MAX + 2], content[PATH_ROOM], spare[PATH_ROOM];
    snprintf(path, sizeof path, "%s/%s", kept, name);
    if (S_ISDIR(facts->st_mode)) {
        if (mkdir(path, 0700) != 0 && errno != EEXIST) stop("making", path);
    } else if (S_ISREG(facts->st_mode) && !ends_with(name, "-shm")) {
        forget_former(known(facts->st_ino), birth(fd, name));
        content_path(content, facts->st_ino);
        snprintf(spare, sizeof spare, "%s/spare", shadow);
        int made = open(content, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        if (made < 0) stop("opening", content);
        close(made);
        unlink(spare);
        // rename() does nothing when both are the same file already, and then the spare stays: removed above.
        if (link(content, spare) != 0 || rename(spare, path) != 0) stop("linking", path);
    }
}

// Removes the names from the kept folder that the flushed one no longer has.
static void drop_names(int fd, const char *kept) {
    DIR *folder = opendir(kept);
    if (!folder) stop("reading", kept);
    for (struct dirent *entry; (entry = readdir(folder));) {
        struct stat facts;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        if (fstatat(fd, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
            unlinkat(dirfd(folder), entry->d_name, entry->d_type == DT_DIR ? AT_REMOVEDIR : 0);
    }
    closedir(folder);
}

// Makes the names of one folder, as they are now, durable.
static void flush_folder(int fd, const char *path) {
    char kept[PATH_ROOM];
    snprintf(kept, sizeof kept, "%s/tree/%s%s", shadow, path, *path ? "/" : "");
    make_folders(kept);
    int again = openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = again < 0 ? NULL : fdopendir(again);
    if (!folder) stop("reading", path);
    for (struct dirent *entry; (entry = readdir(folder));) {
        struct stat facts;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        if (fstatat(fd, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0) keep_name(fd, entry->d_name, &facts, kept);
    }
    closedir(folder);
    drop_names(fd, kept);
}

int flushed(int fd, int answer) {
    char room[PATH_MAX + 1];
    struct stat facts;
    if (answer != 0 || !shadow) return answer;
    const char *path = path_below(fd, room);
    if (!path) return answer;
    pthread_mutex_lock(&lock);
    if (fstat(fd, &facts) == 0) {
        if (S_ISDIR(facts.st_mode)) flush_folder(fd, path);
        if (S_ISREG(facts.st_mode)) flush_file(fd, &facts, path);
    }
    pthread_mutex_unlock(&lock);
    return answer;
}

__attribute__((constructor)) static void begin(void) {
    char path[PATH_ROOM];
    const char *folder = getenv("LOSTWRITES_SHADOW");
    watched = getenv("LOSTWRITES_DIR");
    if (!watched || !folder) return;
    snprintf(path, sizeof path, "%s/inodes", folder);
    if (mkdir(path, 0700) != 0 && errno != EEXIST) stop("making", path);
    snprintf(path, sizeof path, "%s/tree", folder);
    if (mkdir(path, 0700) != 0 && errno != EEXIST) stop("making", path);
    shadow = folder;
}

void mapped(int fd) {
    struct stat facts;
    if (!shadow || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return;
    pthread_mutex_lock(&lock);
    file_behind(fd, &facts)->mapped = 1;
    pthread_mutex_unlock(&lock);
}
