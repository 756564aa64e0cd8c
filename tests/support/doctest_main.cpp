// The one place where doctest itself is compiled; every test program but `golden` begins here.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
