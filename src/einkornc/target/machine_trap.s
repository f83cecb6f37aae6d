# What brings the processor back to ring 0: services by `ud2`, interrupts that end a sleep, and faults.

.set SERVICE_IDLE, 0
.set SERVICE_EXIT, 1
.set SERVICE_FAULT, 2
.set RUNTIME_FAULT, 0x100                   # a "vector" for einkorn_fault
.set FAULT_STUB_SIZE, 5
.set HAS_ERROR_CODE, 0x60227d00             # vectors 8 10-14 17 21 29 30
.set TRACE_LIMIT, 32

    .section .supervisor.text,"ax",@progbits

# #UD. At the one service instruction: rax says which, rdi is the argument. SYSCALL would be the usual door, but its
# handlers cannot halt under every nested KVM, and INT n is not delivered there.
trap_service:
    cmpq $service_instruction, (%rsp)
    jne fault_stubs + 6 * FAULT_STUB_SIZE
    addq $2, (%rsp)
    cmpl $SERVICE_EXIT, %eax
    je exit
    ja fault_of_runtime

# Sleep until an interrupt, at the latest when the TSC shows rdi. Registers a C call may change are free.
idle:
    movl $LOCAL_APIC, %esi
    testq %rdi, %rdi
    js 2f
    jz 3f                                   # long past; and to the timer 0 would mean "never"
    cmpb $0, has_deadline_timer(%rip)
    je 1f
    movl %edi, %eax
    movq %rdi, %rdx
    shrq $32, %rdx
    movl $MSR_TSC_DEADLINE, %ecx
    wrmsr
    jmp 2f
1:  rdtsc
    shlq $32, %rdx
    orq %rdx, %rax
    subq %rax, %rdi
    jle 3f                                  # already past
    movq %rdi, %rax
    mulq timer_rate(%rip)
    shrdq $32, %rdx, %rax
    shrq $32, %rdx
    jnz 4f
    movq %rax, %rdx
    shrq $32, %rdx
    jz 5f
4:  movl $-1, %eax                          # further away than the timer counts: the caller sleeps again
5:  incl %eax
    jnz 6f
    decl %eax
6:  movl %eax, APIC_INITIAL_COUNT(%rsi)
2:  sti
    hlt
    cli
    cmpb $0, has_deadline_timer(%rip)
    je 7f
    xorl %eax, %eax
    xorl %edx, %edx
    movl $MSR_TSC_DEADLINE, %ecx
    wrmsr
    jmp 3f
7:  movl $0, APIC_INITIAL_COUNT(%rsi)
3:  xorl %eax, %eax
    iretq

# An interrupt can only come in `idle`. Returning with IF off keeps a line that is still raised from coming again.
trap_interrupt:
    pushq %rax
    movl $LOCAL_APIC, %eax
    movl $0, APIC_END_OF_INTERRUPT(%rax)
    popq %rax
trap_spurious:
    andl $~0x200, 16(%rsp)
    iretq

# End the machine with status dil: the exact status to the monitor, QEMU's exit device, a reset, a triple fault.
exit:
    movl $0x100000, %ecx                    # let COM1 send what it still holds
    movl $PORT_CONSOLE + 5, %edx
1:  inb %dx, %al
    testb $0x40, %al
    jnz 2f
    decl %ecx
    jnz 1b
2:  movl %edi, %eax
    outb %al, $PORT_EXIT_STATUS
    outb %al, $PORT_EXIT
    movb $0xfe, %al
    outb %al, $0x64
    lidt no_gates(%rip)
    int3
3:  hlt
    jmp 3b

# Not fit to start: rdi is the message.
refuse:
    movq %rdi, %rbx
    call choose_port
    movl $text_refused, %esi
    call print
    movq %rbx, %rsi
    call print
    call print_line_end
    movl $REFUSED_STATUS, %edi
    jmp exit

# Faults. Each vector has a 5-octet call, whose return address tells the vector.
fault_stubs:
    .rept 32
    call fault
    .endr

fault:
    movq %rax, registers(%rip)
    movq %rcx, registers + 8(%rip)
    movq %rdx, registers + 16(%rip)
    popq %rax
    subl $fault_stubs + FAULT_STUB_SIZE, %eax
    xorl %edx, %edx
    movl $FAULT_STUB_SIZE, %ecx
    divl %ecx
    movl $HAS_ERROR_CODE, %ecx
    btl %eax, %ecx
    jnc 1f
    popq fault_error(%rip)
    jmp 1f
fault_of_runtime:
    movq %rax, registers(%rip)
    movq %rcx, registers + 8(%rip)
    movq %rdx, registers + 16(%rip)
    movl $RUNTIME_FAULT, %eax
1:  movl %eax, fault_vector(%rip)
    movl $registers, %ecx
    movq %rbx, 24(%rcx)
    movq %rbp, 40(%rcx)
    movq %rsi, 48(%rcx)
    movq %rdi, 56(%rcx)
    movq %r8, 64(%rcx)
    movq %r9, 72(%rcx)
    movq %r10, 80(%rcx)
    movq %r11, 88(%rcx)
    movq %r12, 96(%rcx)
    movq %r13, 104(%rcx)
    movq %r14, 112(%rcx)
    movq %r15, 120(%rcx)
    movq 24(%rsp), %rax
    movq %rax, 32(%rcx)
    popq 128(%rcx)                          # rip
    popq fault_code_segment(%rip)
    movl $supervisor_stack_top, %esp
    cld
    movl $FAULT_STATUS, %edi
    cmpb $0, is_reporting(%rip)             # a fault while reporting one: give up
    jne exit
    movb $1, is_reporting(%rip)
    call choose_port
    call print_reason
    call print_registers
    call print_trace
    movl $FAULT_STATUS, %edi
    jmp exit

print_reason:
    movl $text_fault, %esi
    call print
    movq %cr2, %rbx
    movl fault_vector(%rip), %ecx
    cmpl $14, %ecx
    je 2f
    movl $text_runtime, %esi
    cmpl $RUNTIME_FAULT, %ecx
    je 9f
    movl $text_names, %esi             # entries: vector octet, text, NUL
1:  lodsb
    cmpb $0xff, %al                         # the last one has no name
    je 3f
    cmpb %cl, %al
    je 3f
4:  lodsb
    testb %al, %al
    jnz 4b
    jmp 1b
9:  call print
    movq registers + 56(%rip), %rax
    jmp 6f
3:  call print
    movl fault_vector(%rip), %eax
    call print_number
    movl $text_error, %esi
    call print
    movq fault_error(%rip), %rax
    jmp 6f
2:  movl $text_overflow, %esi
    movl $einkorn_stack_start, %eax
    subq %rbx, %rax
    decq %rax
    cmpq $PAGE_SIZE, %rax                   # in the guard page
    jb 7f
    movl $text_page, %esi
7:  call print
    movl $text_execute, %esi
    movl fault_error(%rip), %eax
    testb $16, %al
    jnz 8f
    movl $text_write, %esi
    testb $2, %al
    jnz 8f
    movl $text_read, %esi
8:  call print
    movq %rbx, %rax
6:  call print_number
    movl $text_at, %esi
    call print
    movq registers + 128(%rip), %rax
    call print_number
    jmp print_line_end

print_registers:
    movl $text_registers, %esi
    call print
    movl $register_names, %r12d
    movl $registers, %r13d
    movl $16, %ebx
1:  movb $' ', %al
    call print_character
    movq %r12, %rsi
    call print
    leaq 1(%rsi), %r12
    movb $'=', %al
    call print_character
    movq (%r13), %rax
    call print_number
    addq $8, %r13
    decl %ebx
    jnz 1b
    jmp print_line_end

# Return addresses along the frame-pointer chain, as far as it stays on ring 3's stack and goes upward.
print_trace:
    movl $text_trace, %esi
    call print
    movq registers + 128(%rip), %rax
    call print_number
    testb $3, fault_code_segment(%rip)
    jz 2f
    pushfq
    orl $1 << 18, (%rsp)                    # AC: ring 0 reads ring 3's memory (SMAP)
    popfq
    movq registers + 40(%rip), %rbx
    movl $TRACE_LIMIT, %r12d
    movl $einkorn_stack_start, %r13d
1:  testb $7, %bl
    jnz 2f
    cmpq %r13, %rbx
    jb 2f
    movl $einkorn_stack_start + STACK_SIZE - 16, %eax
    cmpq %rax, %rbx
    ja 2f
    movb $' ', %al
    call print_character
    movq 8(%rbx), %rax
    call print_number
    leaq 16(%rbx), %r13
    movq (%rbx), %rbx
    decl %r12d
    jnz 1b
2:  jmp print_line_end

# Printing by polling: to port 0xe9, which QEMU's debug console and Xen's console listen to, and to COM1 unless
# the first answers with its own number and so is known to be heard.
choose_port:                                # clobbers eax
    inb $PORT_ERROR_CONSOLE, %al
    movb %al, console_answer(%rip)
    ret

print:                                      # text at rsi; leaves rsi at its NUL
    movb (%rsi), %al
    testb %al, %al
    jz 1f
    call print_character
    incq %rsi
    jmp print
1:  ret

print_line_end:
    movb $'\n', %al

print_character:                            # al; clobbers ecx, edx
    outb %al, $PORT_ERROR_CONSOLE
    cmpb $PORT_ERROR_CONSOLE, console_answer(%rip)
    je 2f
    movb %al, %cl
    movl $PORT_CONSOLE + 5, %edx
1:  inb %dx, %al
    testb $0x20, %al                        # transmitter ready, or all ones: nobody there
    jz 1b
    subl $5, %edx
    movb %cl, %al
    outb %al, %dx
2:  ret

print_number:                               # rax in hexadecimal; clobbers rcx, rdx, rsi, r8, r9
    movq %rax, %r8
    movl $text_prefix, %esi
    call print
    bsrq %r8, %r9                           # leading zeros are left out
    jnz 1f
    xorl %r9d, %r9d
1:  andl $~3, %r9d
2:  movl %r9d, %ecx
    movq %r8, %rax
    shrq %cl, %rax
    andl $15, %eax
    movl $digits, %ecx
    movb (%rcx,%rax), %al
    call print_character
    subl $4, %r9d
    jns 2b
    ret

    .section .supervisor.rodata,"a",@progbits
text_refused:
    .asciz "einkorn: cannot start: "
text_fault:
    .asciz "einkorn: fault: "
text_names:
    .byte 0
    .asciz "division error, vector "
    .byte 6
    .asciz "invalid instruction, vector "
    .byte 13
    .asciz "protection violation, vector "
    .byte 0xff
    .asciz "processor exception, vector "
text_runtime:
    .asciz "runtime broken, code "
text_error:
    .asciz ", error "
text_overflow:
    .asciz "stack overflow"
text_page:
    .asciz "page fault"
text_execute:
    .asciz ", execute "
text_write:
    .asciz ", write "
text_read:
    .asciz ", read "
text_at:
    .asciz ", at "
text_registers:
    .asciz "einkorn: registers"
text_trace:
    .asciz "einkorn: trace "
text_prefix:
    .asciz "0x"
digits:
    .ascii "0123456789abcdef"
register_names:
    .asciz "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi"
    .asciz "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"
no_gates:
    .word 0
    .quad 0

    .section .supervisor.data,"aw",@nobits
    .balign 8
registers:                                  # rax rcx rdx rbx rsp rbp rsi rdi r8-r15, then rip
    .zero 8 * 17
fault_error:
    .zero 8
fault_code_segment:
    .zero 8
fault_vector:
    .zero 4
console_answer:
    .zero 1
is_reporting:
    .zero 1
