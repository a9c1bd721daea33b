//! What a citizen asks: what would I pay, what does the State pay, what do I get back, how do I save up for it.
