#pragma once
#include <pango/pangocairo.h>
#include <cairo-pdf.h>

#include <spawn.h>

/// In glibc since 2.34, but not among what Swift is shown of it.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
