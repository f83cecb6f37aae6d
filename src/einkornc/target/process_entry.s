# Entry of the process target (System V AMD64 ABI, section 3.4.1 "Initial Stack and Register State").
# The kernel's stack keeps argc, argv, envp and the auxiliary vector; the program runs on a stack of the image.

.set SYS_write, 1
.set SYS_exit_group, 231

    .section .text._start,"ax",@progbits
    .globl _start
    .type _start,@function
_start:
    xorl %ebp, %ebp                         # end of the frame-pointer chain
    rdtsc
    shlq $32, %rdx
    orq %rdx, %rax
    leaq einkorn_boot_information(%rip), %rdi
    movq %rax, BOOT_ENTRY_TICKS(%rdi)
    movq $BOOT_VERSION_NUMBER, BOOT_VERSION(%rdi)
    movq $DOOR_PROCESS, BOOT_DOOR(%rdi)
    movq (%rsp), %rcx
    movq %rcx, BOOT_ARGUMENT_COUNT(%rdi)
    leaq 8(%rsp), %rax
    movq %rax, BOOT_ARGUMENTS(%rdi)
    leaq 16(%rsp,%rcx,8), %rax              # behind argv's terminating null
    movq %rax, BOOT_ENVIRONMENT(%rdi)
1:  addq $8, %rax
    cmpq $0, -8(%rax)
    jne 1b
    movq %rax, BOOT_AUXILIARY(%rdi)
    leaq einkorn_stack(%rip), %rax
    leaq STACK_SPARE(%rax), %rcx
    movq %rcx, einkorn_stack_limit(%rip)
    leaq STACK_SIZE(%rax), %rsp
    movq %rsp, einkorn_stack_top(%rip)
    call einkorn_main
    movl %eax, %edi
    .size _start, . - _start

# einkorn_exit(status): end the process. _start falls into it with what einkorn_main returned.
    .globl einkorn_exit
    .type einkorn_exit,@function
einkorn_exit:
    movl $SYS_exit_group, %eax
    syscall
    ud2
    .size einkorn_exit, . - einkorn_exit

# einkorn_fault(code): the runtime found itself broken; say so and end.
    .section .text.einkorn_fault,"ax",@progbits
    .globl einkorn_fault
    .type einkorn_fault,@function
einkorn_fault:
    movl $SYS_write, %eax
    movl $2, %edi
    leaq .Lfault_text(%rip), %rsi
    movl $.Lfault_text_end - .Lfault_text, %edx
    syscall
    movl $FAULT_STATUS, %edi
    jmp einkorn_exit
    .size einkorn_fault, . - einkorn_fault

    .section .rodata.einkorn_fault,"a",@progbits
.Lfault_text:
    .ascii "einkorn: the runtime stopped the program: internal fault\n"
.Lfault_text_end:

    .section .bss.einkorn_boot_information,"aw",@nobits
    .balign 8
    .globl einkorn_boot_information
einkorn_boot_information:
    .zero BOOT_SIZE

    .section .bss.einkorn_stack_limit,"aw",@nobits
    .balign 8
    .globl einkorn_stack_limit
    .globl einkorn_stack_top
einkorn_stack_limit:                        # lowest address that compiled prologues let the stack reach
    .zero 8
einkorn_stack_top:                          # where the stack began
    .zero 8

    .section .stack,"aw",@nobits
    .balign 4096
einkorn_stack:
    .zero STACK_SIZE
