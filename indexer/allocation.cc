// operator new of mimalloc that throws when there is no memory. As distributions build it, in C,
// it ends the program instead, without a word. Linked only where mimalloc is.
#include <new>

#include <mimalloc.h>

namespace {

void* or_throw(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void* aligned(std::size_t size, std::align_val_t alignment) {
  return or_throw(mi_malloc_aligned(size, static_cast<std::size_t>(alignment)));
}

}  // namespace

void* operator new(std::size_t size) {
  return or_throw(mi_malloc(size));
}
void* operator new[](std::size_t size) {
  return or_throw(mi_malloc(size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return aligned(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return aligned(size, alignment);
}

void operator delete(void* memory) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory) noexcept {
  mi_free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory, std::size_t /*size*/) noexcept {
  mi_free(memory);
}
void operator delete(void* memory, std::align_val_t /*alignment*/) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory, std::align_val_t /*alignment*/) noexcept {
  mi_free(memory);
}
