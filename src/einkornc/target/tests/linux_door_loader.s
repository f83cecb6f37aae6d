# A test's loader: entered by PVH, it starts the image at `payload` as Firecracker would by the Linux 64-bit boot
# protocol: long mode, the first GiB mapped, RSI = zero page with two memory map entries and a command line.

    .section .note.loader,"a",@note
    .balign 4
    .long 4, 8, 18
    .asciz "Xen"
    .quad loader

    .section .text.loader,"ax",@progbits
    .code32
    .globl loader
loader:
    cli
    cld
    movl $pdpt + 3, pml4
    movl $directory + 3, pdpt
    movl $directory, %edi
    movl $0x83, %eax
    movl $512, %ecx
1:  movl %eax, (%edi)
    addl $8, %edi
    addl $0x200000, %eax
    loop 1b
    movl $0x20, %eax
    movl %eax, %cr4
    movl $pml4, %eax
    movl %eax, %cr3
    movl $0xc0000080, %ecx
    rdmsr
    orl $0x100, %eax
    wrmsr
    movl $0x80000011, %eax
    movl %eax, %cr0
    lgdt descriptors
    ljmp $8, $1f
    .code64
1:  leaq payload(%rip), %rbx
    movq 32(%rbx), %rdx                     # e_phoff
    addq %rbx, %rdx
    movzwl 56(%rbx), %r8d                   # e_phnum
2:  cmpl $1, (%rdx)                         # PT_LOAD
    jne 3f
    movq 8(%rdx), %rsi
    addq %rbx, %rsi
    movq 24(%rdx), %rdi
    movq 32(%rdx), %rcx
    rep movsb
    movq 40(%rdx), %rcx
    subq 32(%rdx), %rcx
    xorl %eax, %eax
    rep stosb
3:  addq $56, %rdx
    decl %r8d
    jnz 2b
    leaq zero_page(%rip), %rsi
    movb $2, 0x1e8(%rsi)
    movq $0, 0x2d0(%rsi)
    movq $0x9fc00, 0x2d8(%rsi)
    movl $1, 0x2e0(%rsi)
    movq $0x100000, 0x2e4(%rsi)
    movq $0xf00000, 0x2ec(%rsi)
    movl $1, 0x2f4(%rsi)
    movl $words, 0x228(%rsi)
    jmpq *24(%rbx)                          # e_entry

    .section .rodata.loader,"a",@progbits
    .balign 8
gdt:
    .quad 0, 0x00af9b000000ffff, 0x00cf93000000ffff
descriptors:
    .word 23
    .quad gdt
words:
    .asciz "einkorn.arg=door"
    .balign 8

    .section .bss.loader,"aw",@nobits
    .balign 4096
pml4:
    .zero 4096
pdpt:
    .zero 4096
directory:
    .zero 4096
zero_page:
    .zero 4096

    .section .rodata.payload,"a",@progbits  # the test appends the image's octets
    .balign 8
payload:
