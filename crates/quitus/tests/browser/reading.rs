//! Reading by hand: without scripts, and with the keyboard alone.
