#pragma once
// Swift cannot call functions with variable arguments, so each kind of option has a function of its own here.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// Moves bytes from or to libcurl; tells how many it took or gave.
typedef size_t (*xiaobao_move)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode xiaobao_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode xiaobao_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode xiaobao_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode xiaobao_context(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode xiaobao_call(CURL *handle, CURLoption option, xiaobao_move value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode xiaobao_status(CURL *handle, long *status) {
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, status);
}

static inline CURLcode xiaobao_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
