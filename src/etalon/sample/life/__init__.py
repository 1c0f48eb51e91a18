"""A block of accounts lived day by day: buyers move, tactics touch, sellers act, deals open and close.

Only what changes a buyer's way is lived here; acts that change nothing are drawn afterwards from the states.
"""
