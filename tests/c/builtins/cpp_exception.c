/* The tag of the exceptions of C++, which whoever throws one refers to. */
#include <stdio.h>

#if defined(__has_builtin) && __has_builtin(__builtin_wasm_throw) && __clang_major__ >= 20
__attribute__((target("exception-handling"))) static void throw(int tag_of_cpp)
{
    if (tag_of_cpp)
        __builtin_wasm_throw(0, &tag_of_cpp);
}
#else
#define throw(tag) ((void)(tag))
#endif

int main(int count, char **arguments)
{
    (void)arguments;
    throw(count > 100);
    puts("the tag is there");
    return 0;
}
