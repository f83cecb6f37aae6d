# Entry of the machine target: from either door to the program in ring 3, as a table of contents at `start`.
#
# Ring 0 code and data stand in sections .supervisor.*, which the layout gives pages of their own: ring 3 cannot read
# them, and with SMEP and SMAP ring 0 can neither run nor (unless it says so) touch what belongs to ring 3.

# Segment selectors. The order is that of Linux: nested KVM that runs ring 3 natively insists on 0x33 and 0x2b.
.set KERNEL_CODE, 0x08
.set KERNEL_DATA, 0x10
.set USER_DATA, 0x2b
.set USER_CODE, 0x33
.set TASK_STATE, 0x38

.set MSR_EFER, 0xc0000080
.set EFER_LME_NXE, 0x900
.set CR0_VALUE, 0x80010033                  # PG WP NE ET MP PE
.set CR4_VALUE, 0x620                       # PAE OSFXSR OSXMMEXCPT
.set START_INFO_MAGIC, 0x336ec578
.set XEN_SIGNATURE, 0x566e6558              # "XenV", in EBX of the hypervisor's first leaf
.set XEN_MEMORY_OP, 12
.set XENMEM_MEMORY_MAP, 9

    .section .note.einkorn,"a",@note        # XEN_ELFNOTE_PHYS32_ENTRY: the PVH door
    .balign 4
    .long 4, 8, 18
    .asciz "Xen"
    .quad einkorn_door_pvh

# Door 1: PVH (Xen docs/misc/pvh.pandoc). 32-bit protected mode, paging off, EBX = hvm_start_info.
# All of the first 4 GiB is mapped at once, since the structures to read may lie anywhere in it.
    .section .supervisor.text,"ax",@progbits
    .code32
einkorn_door_pvh:
    cli
    cld
    movl %ebx, %ebp
    rdtsc
    movl %eax, entry_ticks
    movl %edx, entry_ticks + 4
    movl $early_tables + 0x1003, early_tables
    movl $0x80000001, %eax
    cpuid
    testl $1 << 26, %edx                    # pages of 1 GiB
    jz 2f
    movl $0x83, %eax
    movl $early_tables + 0x1000, %edi
1:  movl %eax, (%edi)
    addl $8, %edi
    addl $0x40000000, %eax
    jnc 1b
    jmp 4f
2:  movl $early_tables + 0x1000, %edi
    movl $early_tables + 0x2003, %eax
    movl $4, %ecx
3:  movl %eax, (%edi)
    addl $8, %edi
    addl $0x1000, %eax
    loop 3b
    movl $0x83, %eax
    movl $early_tables + 0x2000, %edi
5:  movl %eax, (%edi)
    addl $8, %edi
    addl $0x200000, %eax
    jnc 5b
4:  movl $CR4_VALUE, %eax
    movl %eax, %cr4
    movl $early_tables, %eax
    movl %eax, %cr3
    movl $MSR_EFER, %ecx
    rdmsr
    orl $EFER_LME_NXE, %eax
    wrmsr
    movl $CR0_VALUE, %eax
    movl %eax, %cr0
    lgdt gdt_pointer
    ljmp $KERNEL_CODE, $1f

    .code64
1:  movl $supervisor_stack_top, %esp
    movl %ebp, %esi
    movl $message_no_map, %edi
    cmpl $START_INFO_MAGIC, (%rsi)
    jne refuse
    movl $DOOR_PVH, %r15d
    movq 24(%rsi), %r11                     # command line
    movq 32(%rsi), %r12                     # RSDP
    movq 40(%rsi), %r8                      # memory map: address, entries, octets an entry
    movl 48(%rsi), %r9d
    movl $24, %r10d
    cmpl $1, 4(%rsi)                        # version 1 brought the memory map
    jae start

# Version 0 (Xen's first domain): XENMEM_memory_map tells, by the hypercall page (public/memory.h, public/xen.h).
    movl $0x40000000, %edi
1:  movl %edi, %eax
    cpuid
    cmpl $XEN_SIGNATURE, %ebx
    je 2f
    addl $0x100, %edi
    cmpl $0x40001000, %edi
    jb 1b
    movl $message_no_map, %edi
    jmp refuse
2:  leal 2(%rdi), %eax
    cpuid
    movl %ebx, %ecx                         # the MSR that fills the page
    movl $hypercall_page, %eax
    xorl %edx, %edx
    wrmsr
    movl $XENMEM_MEMORY_MAP, %edi
    movl $hypercall_argument, %esi
    movl $MEMORY_REGIONS, (%rsi)
    movq $hypercall_buffer, 8(%rsi)
    pushq %r11
    movl $hypercall_page + 32 * XEN_MEMORY_OP, %eax
    call *%rax
    popq %r11
    movl $hypercall_buffer, %r8d
    movl hypercall_argument(%rip), %r9d
    movl $20, %r10d
    jmp start

# Door 2: Linux 64-bit boot protocol (Documentation/arch/x86/boot.rst). Long mode, identity map, RSI = boot_params.
    .globl einkorn_door_linux
einkorn_door_linux:
    cli
    cld
    rdtsc
    movl %eax, entry_ticks(%rip)
    movl %edx, entry_ticks + 4(%rip)
    movl $supervisor_stack_top, %esp
    lgdt gdt_pointer(%rip)
    pushq $KERNEL_CODE
    pushq $1f
    lretq
1:  movl $MSR_EFER, %ecx
    rdmsr
    orl $EFER_LME_NXE, %eax
    wrmsr
    movl $CR4_VALUE, %eax
    movq %rax, %cr4
    movl $CR0_VALUE, %eax
    movq %rax, %cr0
    movl $DOOR_LINUX, %r15d
    movl 0x228(%rsi), %r11d                 # cmd_line_ptr, and its high half in ext_cmd_line_ptr
    movl 0xc8(%rsi), %eax
    shlq $32, %rax
    orq %rax, %r11
    movq 0x70(%rsi), %r12                   # acpi_rsdp_addr
    leaq 0x2d0(%rsi), %r8                   # e820_table, e820_entries
    movzbl 0x1e8(%rsi), %r9d
    movl $20, %r10d

# Both doors: r8, r9, r10 memory map; r11 command line; r12 RSDP; r15 which door. The loader's (or the early)
# identity map holds until `build_pages` is done.
start:
    movl $KERNEL_DATA, %eax
    movl %eax, %ss
    movl %eax, %ds
    movl %eax, %es
    movl $einkorn_boot_information, %ebx
    movq $BOOT_VERSION_NUMBER, BOOT_VERSION(%rbx)
    movq %r15, BOOT_DOOR(%rbx)
    movq %r12, BOOT_RSDP(%rbx)
    movq entry_ticks(%rip), %rax
    movq %rax, BOOT_ENTRY_TICKS(%rbx)
    call keep_command_line                  # before anything overwrites what the loader left
    call keep_memory_map
    call build_descriptors                  # segments, task state, interrupt gates
    call build_pages                        # and switch to them: from here on W^X holds
    call start_interrupts                   # local APIC, I/O APIC
    call measure_clock
    jmp enter_ring_3

# Copy the command line (r11, may be 0) to where ring 3 finds it.
keep_command_line:
    movl $command_line, %edi
    movq %rdi, BOOT_COMMAND_LINE(%rbx)
    testq %r11, %r11
    jz 2f
    movl $COMMAND_LINE_SIZE, %ecx
1:  movb (%r11), %al
    movb %al, (%rdi)
    testb %al, %al
    jz 2f
    incq %r11
    incq %rdi
    decl %ecx
    jnz 1b
    movl $message_long_command_line, %edi
    jmp refuse
2:  subq BOOT_COMMAND_LINE(%rbx), %rdi
    movq %rdi, BOOT_COMMAND_SIZE(%rbx)
    ret

# Keep the usable regions, whole pages, below 512 GiB (one page directory pointer table): {start, end} in memory_map.
# Finds the region that holds the image, the largest above 4 GiB, and in r13 the highest address of all.
keep_memory_map:
    movl $memory_map, %edi
    xorl %r13d, %r13d
    movl $einkorn_image_end, %r14d
    movl $1, %r11d
    shlq $39, %r11
1:  subl $1, %r9d
    jc 5f
    cmpl $1, 16(%r8)                        # E820 RAM
    jne 4f
    movq (%r8), %rax
    movq 8(%r8), %rcx
    addq %rax, %rcx
    addq $PAGE_SIZE - 1, %rax
    andq $-PAGE_SIZE, %rax
    andq $-PAGE_SIZE, %rcx
    cmpq %r11, %rcx
    cmovaq %r11, %rcx
    cmpq %rcx, %rax
    jae 4f
    movl $memory_map_end, %edx
    cmpq %rdx, %rdi
    jae 5f
    movq %rax, (%rdi)
    movq %rcx, 8(%rdi)
    addq $16, %rdi
    cmpq %r13, %rcx
    cmovaq %rcx, %r13
    cmpq %rax, %r14
    jb 2f
    cmpq %rcx, %r14
    jae 4f
    movq %rcx, BOOT_HEAP_END(%rbx)
    jmp 4f
2:  movq %rax, %rdx
    shrq $32, %rdx
    jz 4f
    movq BOOT_HIGH_END(%rbx), %rdx
    subq BOOT_HIGH_START(%rbx), %rdx
    movq %rcx, %rsi
    subq %rax, %rsi
    cmpq %rdx, %rsi
    jbe 4f
    movq %rax, BOOT_HIGH_START(%rbx)
    movq %rcx, BOOT_HIGH_END(%rbx)
4:  addq %r10, %r8
    jmp 1b
5:  movq %rdi, memory_map_used(%rip)
    movl $message_little_memory, %edi
    cmpq $0, BOOT_HEAP_END(%rbx)
    je refuse
    ret

# Interrupt gates, task state with the stacks and the ports that ring 3 may use.
build_descriptors:
    movl $idt, %edi
    movl $fault_stubs, %edx
    movl $32, %ecx
1:  movl %edx, %eax
    call build_gate
    addl $FAULT_STUB_SIZE, %edx
    decl %ecx
    jnz 1b
    movl $trap_interrupt, %eax              # 0x20 timer, 0x21 devices
    call build_gate
    movl $trap_interrupt, %eax
    call build_gate
    movl $idt + 16 * 0x2f, %edi
    movl $trap_spurious, %eax
    call build_gate
    movl $idt + 16 * 6, %edi           # #UD, by which ring 3 asks for services
    movl $trap_service, %eax
    call build_gate
    movb $1, idt + 16 * 2 + 4(%rip)         # NMI and double fault run on a stack of their own
    movb $1, idt + 16 * 8 + 4(%rip)
    lidt idt_pointer(%rip)

    movl $task_state, %edi
    movq $supervisor_stack_top, 4(%rdi)     # RSP0
    movq $interrupt_stack_top, 36(%rdi)     # IST1
    movw $TASK_STATE_SIZE, 102(%rdi)        # the I/O permission bitmap follows
    movq %rdi, %rdx
    addq $TASK_STATE_SIZE, %rdi
    movb $0xff, %al
    movl $PORT_BITMAP_SIZE, %ecx
    rep stosb
    movb $0, TASK_STATE_SIZE + PORT_CONSOLE / 8(%rdx)
    movb $0, TASK_STATE_SIZE + 0xcf8 / 8(%rdx)
    andb $~(1 << (PORT_ERROR_CONSOLE & 7)), TASK_STATE_SIZE + PORT_ERROR_CONSOLE / 8(%rdx)
    movw %dx, gdt + TASK_STATE + 2(%rip)
    shrl $16, %edx
    movb %dl, gdt + TASK_STATE + 4(%rip)
    movb %dh, gdt + TASK_STATE + 7(%rip)
    movl $TASK_STATE, %eax
    ltr %ax
    ret

build_gate:                                 # eax handler; rdi gate -> the next one
    movw %ax, (%rdi)
    movw $KERNEL_CODE, 2(%rdi)
    movw $0x8e00, 4(%rdi)                   # present, interrupt gate: IF goes off
    shrl $16, %eax
    movw %ax, 6(%rdi)
    addq $16, %rdi
    ret

# The last step: CR4 protections that exist, then IRETQ. Ring 3 runs with interrupts off and IOPL 0.
enter_ring_3:
    movl $einkorn_stack_start, %eax
    leaq STACK_SPARE(%rax), %rcx
    movq %rcx, einkorn_stack_limit(%rip)
    leaq STACK_SIZE(%rax), %r8
    movq %r8, einkorn_stack_top(%rip)
    xorl %eax, %eax
    cpuid
    movl $CR4_VALUE, %esi
    cmpl $7, %eax
    jb 1f
    movl $7, %eax
    xorl %ecx, %ecx
    cpuid
    movl %ebx, %eax
    shrl $7, %eax                           # SMEP: EBX bit 7 -> CR4 bit 20
    andl $1, %eax
    shll $20, %eax
    orl %eax, %esi
    shrl $20, %ebx                          # SMAP: EBX bit 20 -> CR4 bit 21
    andl $1, %ebx
    shll $21, %ebx
    orl %ebx, %esi
    shrl $2, %ecx                           # UMIP: ECX bit 2 -> CR4 bit 11
    andl $1, %ecx
    shll $11, %ecx
    orl %ecx, %esi
1:  movq %rsi, %cr4
    fninit
    movl $USER_DATA, %eax
    movl %eax, %ds
    movl %eax, %es
    movl %eax, %fs
    movl %eax, %gs
    pushq $USER_DATA
    pushq %r8
    pushq $2
    pushq $USER_CODE
    pushq $einkorn_start
    iretq

    .section .supervisor.rodata,"a",@progbits
    .balign 8
gdt_pointer:
    .word gdt_end - gdt - 1
    .quad gdt
idt_pointer:
    .word idt_end - idt - 1
    .quad idt
message_no_map:
    .asciz "the loader gave no memory map"
message_long_command_line:
    .asciz "the command line is too long: give fewer arguments or less environment"
message_little_memory:
    .asciz "too little memory: give the machine more (-m)"

# Sealed when built: mapped read-only for ring 0, not at all for ring 3.
    .section .supervisor.tables,"aw",@progbits
    .balign 16
gdt:                                        # access bits are set in advance: the processor never writes here
    .quad 0
    .quad 0x00af9b000000ffff                # 0x08 ring 0 code, 64-bit
    .quad 0x00cf93000000ffff                # 0x10 ring 0 data
    .quad 0
    .quad 0                                 # 0x20 would be 32-bit user code
    .quad 0x00cff3000000ffff                # 0x28 ring 3 data
    .quad 0x00affb000000ffff                # 0x30 ring 3 code, 64-bit
    .quad 0x0000890000000000 + TASK_STATE_SIZE + PORT_BITMAP_SIZE - 1
    .quad 0
gdt_end:

.set TASK_STATE_SIZE, 0x68
.set PORT_BITMAP_SIZE, 0xd00 / 8 + 1        # to port 0xcff, and the closing octet of ones (SDM 1, 19.5.2)

    .section .supervisor.tables.zero,"aw",@nobits
    .balign 16
idt:
    .zero 16 * 48
idt_end:
task_state:
    .zero TASK_STATE_SIZE + PORT_BITMAP_SIZE

    .section .supervisor.data,"aw",@nobits
    .balign 16
    .zero SUPERVISOR_STACK_SIZE
supervisor_stack_top:
    .zero 1024
interrupt_stack_top:
memory_map:
    .zero 16 * MEMORY_REGIONS
memory_map_end:
memory_map_used:
    .zero 8
entry_ticks:
    .zero 8

# Ring 3 begins here.
    .section .text.einkorn_start,"ax",@progbits
    .type einkorn_start,@function
einkorn_start:
    xorl %ebp, %ebp                         # end of the frame-pointer chain
    leaq einkorn_boot_information(%rip), %rdi
    call einkorn_main
    movl %eax, %edi
    .size einkorn_start, . - einkorn_start

# einkorn_exit(status); einkorn_start falls into it with what einkorn_main returned.
    .globl einkorn_exit
    .type einkorn_exit,@function
einkorn_exit:
    movl $SERVICE_EXIT, %eax
    jmp service
    .size einkorn_exit, . - einkorn_exit

    .globl einkorn_idle                     # einkorn_idle(deadline_ticks) -> 0
    .type einkorn_idle,@function
einkorn_idle:
    xorl %eax, %eax
    .size einkorn_idle, . - einkorn_idle
service:
service_instruction:                        # the one place where ring 0 takes #UD for a request
    ud2
    ret

    .globl einkorn_fault                    # einkorn_fault(code)
    .type einkorn_fault,@function
einkorn_fault:
    movl $SERVICE_FAULT, %eax
    jmp service
    .size einkorn_fault, . - einkorn_fault

    .section .bss.einkorn_stub,"aw",@nobits
    .balign 8
    .globl einkorn_boot_information
einkorn_boot_information:
    .zero BOOT_SIZE
    .globl einkorn_stack_limit
    .globl einkorn_stack_top
einkorn_stack_limit:                        # lowest address that compiled prologues let the stack reach
    .zero 8
einkorn_stack_top:                          # where the stack began
    .zero 8

    .section .stack,"aw",@nobits
    .balign PAGE_SIZE
early_tables:                               # six pages, only until build_pages is done
.set hypercall_page, early_tables + 6 * PAGE_SIZE
.set hypercall_buffer, early_tables + 7 * PAGE_SIZE
.set hypercall_argument, early_tables + 8 * PAGE_SIZE
    .zero STACK_SIZE
command_line:
    .zero COMMAND_LINE_SIZE
