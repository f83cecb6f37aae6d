/*
 * A QEMU TCG plugin that counts the instructions a guest executes, readable while it runs.
 *
 *     qemu-system-x86_64 -accel tcg -plugin instruction_counter.so,counter=FILE …
 *
 * FILE is mapped and holds one 64-bit little-endian counter. Each translated block adds its length when it is entered, so a block
 * left early by a fault counts whole: too much by a fraction of a percent. Only the declarations below are taken
 * from QEMU's plugin interface (version 1, QEMU 4.2 to 8.2), so that no header package is needed.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
enum qemu_plugin_op { QEMU_PLUGIN_INLINE_ADD_U64 };

extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
extern void qemu_plugin_register_vcpu_tb_trans_cb(
    qemu_plugin_id_t id, void (*translated)(qemu_plugin_id_t, struct qemu_plugin_tb *));
extern void qemu_plugin_register_vcpu_tb_exec_inline(
    struct qemu_plugin_tb *block, enum qemu_plugin_op operation, void *target, uint64_t operand);

EXPORT int qemu_plugin_version = 1;

static const char option[] = "counter=";
static uint64_t *executed;

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *block)
{
    (void)id;
    qemu_plugin_register_vcpu_tb_exec_inline(
        block, QEMU_PLUGIN_INLINE_ADD_U64, executed, qemu_plugin_tb_n_insns(block));
}

static uint64_t *map_counter(const char *path)
{
    int file = open(path, O_CREAT | O_RDWR, 0600);
    if (file < 0 || ftruncate(file, sizeof *executed) != 0)
        return NULL;
    void *place = mmap(NULL, sizeof *executed, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    return place == MAP_FAILED ? NULL : place;
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int count, char **options)
{
    (void)info;
    for (int index = 0; index < count; index++)
        if (strncmp(options[index], option, sizeof option - 1) == 0)
            executed = map_counter(options[index] + sizeof option - 1);
    if (executed == NULL)
        return 1;
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    return 0;
}
