#pragma once
#include <zlib.h>

// The macro deflateInit2, which Swift does not import, for the gzip format.
static inline int xb_begin_gzip(z_stream *stream) {
    return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}

// The same at the usual level, for answers that are packed while they are sent.
static inline int xb_begin_gzip_stream(z_stream *stream) {
    return deflateInit2(stream, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
