# Interrupt controllers, and how fast the time stamp counter runs. Nothing of a PC is taken for granted: each source
# is asked only when the hypervisor says it has it, and what is missing is passed over.

.set LOCAL_APIC, 0xfee00000
.set APIC_ID, 0x20
.set APIC_TASK_PRIORITY, 0x80
.set APIC_END_OF_INTERRUPT, 0xb0
.set APIC_SPURIOUS, 0xf0
.set APIC_TIMER, 0x320
.set APIC_LINE_0, 0x350
.set APIC_LINE_1, 0x360
.set APIC_INITIAL_COUNT, 0x380
.set APIC_CURRENT_COUNT, 0x390
.set APIC_DIVIDE, 0x3e0
.set APIC_MASKED, 1 << 16
.set APIC_TIMER_DEADLINE, 1 << 18
.set IO_APIC, 0xfec00000
.set VECTOR_TIMER, 0x20
.set VECTOR_DEVICE, 0x21
.set VECTOR_SPURIOUS, 0x2f
.set MSR_TSC_DEADLINE, 0x6e0
.set MSR_KVM_WALL_CLOCK, 0x4b564d00
.set MSR_KVM_SYSTEM_TIME, 0x4b564d01
.set NANOSECONDS, 1000000000

    .section .supervisor.text,"ax",@progbits
start_interrupts:
    movb $0xff, %al                         # the PC's old controllers, where present, stay silent
    outb %al, $0x21
    outb %al, $0xa1
    movl $LOCAL_APIC, %edi
    movl $0x100 | VECTOR_SPURIOUS, APIC_SPURIOUS(%rdi)
    movl $0, APIC_TASK_PRIORITY(%rdi)
    movl $APIC_MASKED, APIC_LINE_0(%rdi)
    movl $APIC_MASKED, APIC_LINE_1(%rdi)
    movl $0xb, APIC_DIVIDE(%rdi)            # by 1
    pushq %rbx
    movl $1, %eax
    cpuid
    popq %rbx
    movl $VECTOR_TIMER, %eax
    btl $24, %ecx                           # TSC deadline mode
    jnc 1f
    movb $1, has_deadline_timer(%rip)
    movl $VECTOR_TIMER | APIC_TIMER_DEADLINE, %eax
1:  movl %eax, APIC_TIMER(%rdi)
    mfence                                  # before the first deadline (SDM 3A, 11.5.4.1)

    movl APIC_ID(%rdi), %r8d
    movl $IO_APIC, %esi
    movl $1, (%rsi)
    movl 16(%rsi), %ecx                     # version: the highest pin in bits 16-23
    cmpl $-1, %ecx
    je 4f                                   # Xen PVH guests have none
    shrl $16, %ecx
    movzbl %cl, %ecx
2:  cmpl $8, %ecx                           # the real-time clock may tick
    je 3f
    leal 0x11(%rcx,%rcx), %eax
    movl %eax, (%rsi)
    movl %r8d, 16(%rsi)                     # to this processor
    decl %eax
    movl %eax, (%rsi)
    movl $0x8000 | VECTOR_DEVICE, 16(%rsi)  # level-triggered, unmasked
3:  decl %ecx
    cmpl $4, %ecx                           # below: the PC's timer and keyboard
    jae 2b
4:  ret

# Fill ticks_per_second and, where the hypervisor keeps one, the wall clock. rbx boot information throughout.
measure_clock:
    cmpb $0, has_deadline_timer(%rip)
    jne 1f
    movl $200000, %r8d                      # the one-shot timer's rate against the TSC, over 0.2 ms at 1 GHz
    call compare_timer
1:  movl $0x40000000, %esi                  # look for a hypervisor (leaves 0x40000000, 0x40000100, …)
2:  movl %esi, %eax
    call read_cpuid
    cmpl $0x4b4d564b, %edi                  # "KVMK"
    je clock_of_kvm
    cmpl $XEN_SIGNATURE, %edi
    je clock_of_xen
    cmpl $0x54474354, %edi                  # "TCGT"
    je clock_of_emulator
    addl $0x100, %esi
    cmpl $0x40001000, %esi
    jb 2b
    movl $0x40000000, %eax                  # VMware's timing leaf, which others took over
    call read_cpuid
    cmpl $0x40000010, %eax
    jb clock_by_leaf_15
    cmpl $0x400000ff, %eax                  # no hypervisor: some other leaf's values
    ja clock_by_leaf_15
    movl $0x40000010, %eax
    call read_cpuid
    imulq $1000, %rax
    testq %rax, %rax
    jnz clock_known
clock_by_leaf_15:                           # crystal frequency and ratio (SDM 2A, CPUID)
    xorl %eax, %eax
    call read_cpuid
    cmpl $0x15, %eax
    jb clock_by_pit
    movl $0x15, %eax
    call read_cpuid                         # eax denominator, edi numerator, ecx hertz
    testl %eax, %eax
    jz clock_by_pit
    movl %eax, %r8d
    movl %edi, %eax
    imulq %rcx, %rax
    testq %rax, %rax
    jz clock_by_pit
    xorl %edx, %edx
    divq %r8
clock_known:
    movq %rax, BOOT_TICKS_PER_SECOND(%rbx)
    ret

clock_by_pit:                               # 10 ms by channel 2 of the PC's timer
    inb $0x61, %al
    andb $0xfc, %al
    orb $1, %al                             # gate on, speaker off
    outb %al, $0x61
    movb $0xb0, %al                         # channel 2, both octets, mode 0
    outb %al, $0x43
    movb $11932 & 255, %al
    outb %al, $0x42
    movb $11932 >> 8, %al
    outb %al, $0x42
    call read_ticks
    movq %rax, %r8
1:  inb $0x61, %al
    testb $0x20, %al                        # counted down; a missing timer reads as ones and ends at once
    jz 1b
    call read_ticks
    subq %r8, %rax
    imulq $100, %rax
    cmpq $100000000, %rax                   # below 100 MHz: there was no timer
    jae clock_known
    movl $message_no_clock, %edi
    jmp refuse

clock_of_xen:                               # leaf base + 3: kHz in ECX
    leal 3(%rsi), %eax
    call read_cpuid
    movl %ecx, %eax
    imulq $1000, %rax
    jmp clock_known

clock_of_emulator:                          # QEMU's TCG: no clock source but a local APIC timer of exactly 1 GHz
    movl $2000000, %r8d
    call compare_timer
    movl $NANOSECONDS, %edx
    shlq $32, %rdx
    movq %rdx, %rax
    xorl %edx, %edx
    divq timer_rate(%rip)
    jmp clock_known

clock_of_kvm:                               # Documentation/virt/kvm/x86/msr.rst, pvclock_vcpu_time_info
    leal 1(%rsi), %eax
    call read_cpuid
    testl $8, %eax                          # KVM_FEATURE_CLOCKSOURCE2
    jz clock_by_leaf_15
    movl $clock_page, %r8d
    movl $MSR_KVM_WALL_CLOCK, %ecx
    leaq 32(%r8), %rax
    xorl %edx, %edx
    wrmsr
    movl $MSR_KVM_SYSTEM_TIME, %ecx
    leaq 1(%r8), %rax
    xorl %edx, %edx
    wrmsr
1:  movl (%r8), %r9d                        # version: odd while the host writes
    testl $1, %r9d
    jnz 1b
    movl 36(%r8), %eax                      # UTC at system time 0: seconds, nanoseconds
    imulq $NANOSECONDS, %rax
    movl 40(%r8), %edx
    addq %rdx, %rax
    addq 16(%r8), %rax                      # system time when the TSC showed …
    movq 8(%r8), %rdx
    cmpl (%r8), %r9d
    jne 1b
    movq %rax, BOOT_WALL_NANOSECONDS(%rbx)
    movq %rdx, BOOT_WALL_TICKS(%rbx)
    movl 24(%r8), %edi                      # nanoseconds = (ticks << shift) * multiplier >> 32
    movb 28(%r8), %cl
    movl $NANOSECONDS, %eax
    shlq $32, %rax
    xorl %edx, %edx
    divq %rdi
    testb %cl, %cl
    js 2f
    shrq %cl, %rax
    jmp 3f
2:  negb %cl
    shlq %cl, %rax
3:  movq %rax, BOOT_TICKS_PER_SECOND(%rbx)
    movl $MSR_KVM_SYSTEM_TIME, %ecx         # the host shall not write to this memory any more
    xorl %eax, %eax
    xorl %edx, %edx
    wrmsr
    ret

read_cpuid:                                 # leaf eax, subleaf 0 -> eax, edi (for ebx), ecx, edx
    pushq %rbx
    xorl %ecx, %ecx
    cpuid
    movl %ebx, %edi
    popq %rbx
    ret

read_ticks:                                 # -> rax, clobbers rdx
    rdtsc
    shlq $32, %rdx
    orq %rdx, %rax
    ret

# Let the local APIC timer run for r8d counts; timer_rate = its counts for each 2^32 ticks of the TSC.
compare_timer:
    movl $LOCAL_APIC, %edi
    movl $VECTOR_TIMER | APIC_MASKED, APIC_TIMER(%rdi)
    movl $-1, APIC_INITIAL_COUNT(%rdi)
    call sample_timer
    movq %rax, %r9
    movl %ecx, %r10d
1:  pause                                   # emulated processors then run fewer rounds
    movl %r10d, %eax
    subl APIC_CURRENT_COUNT(%rdi), %eax
    cmpl %r8d, %eax
    jb 1b
    call sample_timer
    subq %r9, %rax                          # ticks
    subl %ecx, %r10d                        # counts
    shlq $32, %r10
    xchgq %rax, %r10
    xorl %edx, %edx
    divq %r10
    movq %rax, timer_rate(%rip)
    movl $0, APIC_INITIAL_COUNT(%rdi)
    movl $VECTOR_TIMER, APIC_TIMER(%rdi)
    ret

# A pair read as closely as eight attempts allow (the host may have paused us between): rax TSC, ecx timer count.
sample_timer:
    movl $8, %esi
    movq $-1, %r11
1:  call read_ticks
    movq %rax, %r12
    movl APIC_CURRENT_COUNT(%rdi), %ecx
    call read_ticks
    subq %r12, %rax
    cmpq %r11, %rax
    jae 2f
    movq %rax, %r11
    shrq $1, %rax
    addq %r12, %rax
    movq %rax, %r13
    movl %ecx, %r14d
2:  decl %esi
    jnz 1b
    movq %r13, %rax
    movl %r14d, %ecx
    ret

    .section .supervisor.rodata,"a",@progbits
message_no_clock:
    .asciz "no source tells how fast the time stamp counter runs"

    .section .supervisor.data,"aw",@nobits
    .balign 64
clock_page:                                 # pvclock_vcpu_time_info, then at 32 pvclock_wall_clock
    .zero 64
timer_rate:
    .zero 8
has_deadline_timer:
    .zero 1
