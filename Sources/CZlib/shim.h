#pragma once
#include <zlib.h>

// The macro deflateInit2, which Swift does not import, for the gzip format.
static inline int xb_begin_gzip(z_stream *stream) {
    return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
