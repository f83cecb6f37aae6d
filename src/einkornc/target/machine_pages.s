# The final page tables: an identity map in which nothing is both writable and executable.
#
#   0             page 0 stays unmapped
#   0x9f000       read-only: where a BIOS leaves the ACPI root pointer
#   1 MiB         the image by segments, 4 KiB pages: ring 0 text | text RX | rodata R | data RW | guard, unmapped |
#                 stack RW | ring 0 tables R | ring 0 data RW. The U bit only for ring 3's segments.
#   image end     these tables themselves: unmapped, so no ring can write them while paging is on
#   behind        heap RW: 4 KiB pages to the next 2 MiB boundary, 2 MiB pages from there
#   1 - 4 GiB     where no RAM is: device windows, uncached RW, ring 3's except the interrupt controllers
#
# The tables are contiguous (PML4, PDPT, one PD for each GiB, PTs from address 0), so entry i of level n is
# base_n + 8 * (address >> shift_n). Accessed and dirty bits are set in advance.

.set ENTRY_TABLE, 0x27                      # present writable user accessed
.set ENTRY_USER_LARGE, 0xe7                 # ... dirty, large
.set ENTRY_DEVICE_LARGE, 0xff               # ... write-through, cache disable
.set NO_EXECUTE, 1 << 63
.set PAGE_SUPERVISOR_TEXT, 0x21
.set PAGE_SUPERVISOR_RODATA, 0x21 | NO_EXECUTE
.set PAGE_SUPERVISOR_DATA, 0x63 | NO_EXECUTE
.set PAGE_USER_TEXT, 0x25
.set PAGE_USER_RODATA, 0x25 | NO_EXECUTE
.set PAGE_USER_DATA, 0x67 | NO_EXECUTE

    .section .supervisor.text,"ax",@progbits
build_pages:                                # rbx boot information, r13 highest RAM address
    # How many directories (r14) and page tables (r15): RAM and 4 GiB; the image and the tables.
    leaq (1 << 30) - 1(%r13), %r14
    shrq $30, %r14
    movl $4, %eax
    cmpq %rax, %r14
    cmovbq %rax, %r14
    movl $einkorn_image_end, %ebp           # the tables begin here
    movl %ebp, %eax
    shrl $9, %eax                           # room for page tables, generously
    leaq 8(%r14), %r15
    shlq $12, %r15
    addq %rax, %r15
    addq %rbp, %r15
    shrq $21, %r15
    incq %r15

    leaq 2(%r14,%r15), %rcx
    shlq $12, %rcx
    leaq (%rbp,%rcx), %rax
    movq %rax, BOOT_HEAP_START(%rbx)
    addq $LEAST_HEAP, %rax
    movl $message_little_memory, %edi
    cmpq BOOT_HEAP_END(%rbx), %rax
    ja refuse
    movq %rbp, %rdi
    shrq $3, %rcx
    xorl %eax, %eax
    rep stosq

    leaq 0x2000(%rbp), %r8                  # page directories
    movq %r14, %r9
    shlq $12, %r9
    addq %r8, %r9                           # page tables
    leaq 0x1000 + ENTRY_TABLE(%rbp), %rax
    movq %rax, (%rbp)
    leaq 0x1000(%rbp), %rdi
    leaq ENTRY_TABLE(%r8), %rax
    movl $0x1000, %edx
    movq %r14, %rcx
    call fill
    movq %r8, %rdi
    leaq ENTRY_TABLE(%r9), %rax
    movq %r15, %rcx
    call fill

    call map_memory
    call map_devices
    movl $page_ranges, %esi
1:  movq (%rsi), %rdi
    movq 8(%rsi), %rcx
    movq 16(%rsi), %rax
    call map_range
    addq $24, %rsi
    movl $page_ranges_end, %eax
    cmpq %rax, %rsi
    jb 1b
    movq BOOT_HEAP_START(%rbx), %rdi        # the heap's small pages
    movq %r15, %rcx
    shlq $21, %rcx
    cmpq BOOT_HEAP_END(%rbx), %rcx
    cmovaq BOOT_HEAP_END(%rbx), %rcx
    movabsq $PAGE_USER_DATA, %rax
    call map_range
    movq %rbp, %cr3
    ret

fill:                                       # rcx entries at rdi: rax, rax + rdx, …
    testq %rcx, %rcx
    jz 2f
1:  stosq
    addq %rdx, %rax
    decq %rcx
    jnz 1b
2:  ret

map_range:                                  # small pages over rdi to rcx (whole pages around it) with flags rax
    andq $-PAGE_SIZE, %rdi
    addq $PAGE_SIZE - 1, %rcx
    subq %rdi, %rcx
    shrq $12, %rcx
    orq %rdi, %rax
    shrq $9, %rdi
    addq %r9, %rdi
    movl $PAGE_SIZE, %edx
    jmp fill

map_memory:                                 # large pages over all RAM behind the page tables' reach
    movl $memory_map, %esi
1:  cmpq memory_map_used(%rip), %rsi
    jae 2f
    movq (%rsi), %rax
    movq 8(%rsi), %rcx
    addq $16, %rsi
    shrq $21, %rax
    cmpq %r15, %rax
    cmovbq %r15, %rax
    addq $0x1fffff, %rcx
    shrq $21, %rcx
    subq %rax, %rcx
    jbe 1b
    leaq (%r8,%rax,8), %rdi
    shlq $21, %rax
    movabsq $ENTRY_USER_LARGE | NO_EXECUTE, %rdx
    orq %rdx, %rax
    movl $0x200000, %edx
    call fill
    jmp 1b
2:  ret

map_devices:
    pushq %rbx
    movl $0x80000001, %eax
    cpuid
    movl %edx, %r10d                        # bit 26: pages of 1 GiB
    popq %rbx
    movabsq $ENTRY_DEVICE_LARGE | NO_EXECUTE, %r11
    movl $1, %esi                           # GiB 1 to 3
1:  movq %rsi, %rdi
    shlq $12, %rdi
    addq %r8, %rdi                          # its directory
    movq %rsi, %rax
    shlq $30, %rax
    orq %r11, %rax
    cmpl $3, %esi                           # the last holds the interrupt controllers: it needs a directory
    je 2f
    testl $1 << 26, %r10d
    jz 2f
    cmpq $0, (%rdi)                         # RAM
    jne 2f
    movq %rax, 0x1000(%rbp,%rsi,8)
    jmp 4f
2:  movl $512, %ecx
3:  cmpq $0, (%rdi)
    jne 5f
    movq %rax, (%rdi)
5:  addq $8, %rdi
    addq $0x200000, %rax
    decl %ecx
    jnz 3b
4:  incl %esi
    cmpl $4, %esi
    jb 1b
    andb $~4, (0xfec00000 >> 21) * 8(%r8)   # I/O APIC, HPET: ring 0 only
    andb $~4, (0xfee00000 >> 21) * 8(%r8)   # local APIC: ring 0 only
    ret

    .section .supervisor.rodata,"a",@progbits
    .balign 8
page_ranges:
    .quad 0x9f000, 0x100000, PAGE_USER_RODATA
    .quad einkorn_supervisor_text_start, einkorn_supervisor_text_end, PAGE_SUPERVISOR_TEXT
    .quad einkorn_text_start, einkorn_text_end, PAGE_USER_TEXT
    .quad einkorn_rodata_start, einkorn_rodata_end, PAGE_USER_RODATA
    .quad einkorn_data_start, einkorn_bss_end, PAGE_USER_DATA
    .quad einkorn_stack_start, einkorn_stack_end, PAGE_USER_DATA
    .quad einkorn_supervisor_tables_start, einkorn_supervisor_tables_end, PAGE_SUPERVISOR_RODATA
    .quad einkorn_supervisor_data_start, einkorn_supervisor_data_end, PAGE_SUPERVISOR_DATA
page_ranges_end:
