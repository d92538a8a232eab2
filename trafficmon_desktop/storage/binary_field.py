"""Arithmetic of the finite fields with 2**n elements, as check characters and shares need it."""


def product(left: int, right: int, polynomial: int) -> int:
    """Two elements multiplied in the field of an irreducible ``polynomial`` of degree n."""
    above = 1 << (polynomial.bit_length() - 1)
    result = 0
    while right:
        if right & 1:
            result ^= left
        left <<= 1
        if left & above:
            left ^= polynomial
        right >>= 1
    return result
