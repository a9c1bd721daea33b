//! A few places in the order of being asked for.

/// How far back a figure is looked for.
pub const WINDOW: usize = 8;

/// A few figures near each other, in the order of being asked for.
#[derive(Clone, Copy, Default)]
pub struct Near {
    places: [usize; WINDOW],
    next: usize,
    last: usize,
}

impl Near {
    pub fn push(&mut self, place: usize) {
        if let Some(free) = self.places.get_mut(self.last) {
            *free = place;
            self.last += 1;
        }
    }

    /// Those of them that are wanted.
    pub fn keeping(self, wanted: &dyn Fn(usize) -> bool) -> Near {
        let mut near = Near::default();
        for place in self {
            if wanted(place) {
                near.push(place);
            }
        }
        near
    }
}

impl Iterator for Near {
    type Item = usize;

    #[inline(never)]
    fn next(&mut self) -> Option<usize> {
        let place = *self.places.get(self.next..self.last)?.first()?;
        self.next += 1;
        Some(place)
    }
}
