//! `tsearch`, `tfind`, `tdelete`, `twalk`: POSIX.1-2024 XSH; GNU's `tdestroy`.
//!
//! An AVL tree (Adelson-Velsky and Landis 1962) whose nodes say which side is taller, as in Knuth 3, 6.2.3: insertion
//! (algorithm A) changes nothing above the last node on the way that leans, so it need not remember the way from the root.
//! A node starts with the pointer to the key: what these functions return points to it.
//!
//! This file works on raw memory: the nodes are C's, who looks into them between any two calls.

use core::ffi::c_void;
use core::mem::MaybeUninit;
use core::ptr::null_mut;

/// A node of a tree.
#[repr(C)]
#[derive(Debug)]
pub struct Node {
    key: *const c_void,
    below: [*mut Node; 2],
    /// The height of the right side less that of the left one.
    lean: i32,
}

/// A tree of 2^32 nodes is no deeper than this.
const DEPTH: usize = 48;

/// The way from the root: the places that hold the links followed, and the sides.
struct Path {
    /// Of these, `length` have been written.
    steps: [MaybeUninit<(*mut *mut Node, bool)>; DEPTH],
    length: usize,
}

impl Path {
    const fn new() -> Self {
        Self {
            steps: [MaybeUninit::uninit(); DEPTH],
            length: 0,
        }
    }

    #[inline]
    fn push(&mut self, link: *mut *mut Node, side: bool) {
        if let Some(place) = self.steps.get_mut(self.length) {
            *place = MaybeUninit::new((link, side));
            self.length += 1;
        }
    }

    /// Restores the balance upwards from where a side has become less high.
    ///
    /// # Safety
    /// The links are places in a tree that is balanced but for the end of the way.
    unsafe fn shrink(&self) {
        for step in self.steps.iter().take(self.length).rev() {
            // SAFETY: one of the first `length`.
            let (link, side) = unsafe { step.assume_init() };
            // SAFETY: the link is a place in the tree, and this side of its node has become less high.
            let is_less_high = unsafe { lighten(link, side) };
            if !is_less_high {
                return;
            }
        }
    }
}

/// How a node leans whose taller side is this one.
#[inline]
const fn towards(side: bool) -> i32 {
    if side { 1 } else { -1 }
}

/// A child; 0 is the left one.
#[inline]
unsafe fn child(node: *mut Node, side: bool) -> *mut Node {
    // SAFETY: a node of the tree.
    unsafe { link_to(node, side).read() }
}

/// Where a child's link is.
#[inline]
fn link_to(node: *mut Node, side: bool) -> *mut *mut Node {
    // The links follow the key.
    node.wrapping_byte_add(core::mem::offset_of!(Node, below))
        .cast::<*mut Node>()
        .wrapping_add(usize::from(side))
}

#[inline]
unsafe fn lean(node: *mut Node) -> i32 {
    // SAFETY: a node of the tree.
    unsafe { (*node).lean }
}

#[inline]
unsafe fn set_lean(node: *mut Node, lean: i32) {
    // SAFETY: a node of the tree.
    unsafe { (*node).lean = lean };
}

/// Lifts the child on `side` above its parent, which `link` holds; returns the child.
#[inline]
unsafe fn rotate(link: *mut *mut Node, side: bool) -> *mut Node {
    // SAFETY: a place in the tree.
    let node = unsafe { link.read() };
    // SAFETY: the taller side is not empty.
    let risen = unsafe { child(node, side) };
    // SAFETY: a node of the tree.
    let moved = unsafe { child(risen, !side) };
    // SAFETY: as above.
    unsafe { link_to(node, side).write(moved) };
    // SAFETY: as above.
    unsafe { link_to(risen, !side).write(node) };
    // SAFETY: as above.
    unsafe { link.write(risen) };
    risen
}

/// Balances the subtree at `link`, of which `side` is higher by two; says whether that makes it less high.
unsafe fn balance(link: *mut *mut Node, side: bool) -> bool {
    // SAFETY: a place in the tree.
    let node = unsafe { link.read() };
    // SAFETY: the taller side is not empty.
    let tall = unsafe { child(node, side) };
    // SAFETY: a node of the tree.
    let tall_lean = unsafe { lean(tall) };
    let (outwards, inwards) = (towards(side), towards(!side));
    if tall_lean == inwards {
        // SAFETY: the inner side is not empty.
        let middle = unsafe { rotate(link_to(node, side), !side) };
        // SAFETY: as above.
        unsafe { rotate(link, side) };
        // SAFETY: as above.
        let middle_lean = unsafe { lean(middle) };
        // SAFETY: as above.
        unsafe { set_lean(node, if middle_lean == outwards { inwards } else { 0 }) };
        // SAFETY: as above.
        unsafe { set_lean(tall, if middle_lean == inwards { outwards } else { 0 }) };
        // SAFETY: as above.
        unsafe { set_lean(middle, 0) };
        return true;
    }
    // SAFETY: as above.
    unsafe { rotate(link, side) };
    // SAFETY: as above.
    unsafe { set_lean(node, outwards - tall_lean) };
    // SAFETY: as above.
    unsafe { set_lean(tall, tall_lean - outwards) };
    tall_lean != 0
}

/// What follows from one side of the node at `link` being less high by one; says whether the whole is.
unsafe fn lighten(link: *mut *mut Node, side: bool) -> bool {
    // SAFETY: a place in the tree.
    let node = unsafe { link.read() };
    // SAFETY: a node of the tree.
    let old = unsafe { lean(node) };
    if old == towards(!side) {
        // SAFETY: the other side is higher by two.
        return unsafe { balance(link, !side) };
    }
    // SAFETY: a node of the tree.
    unsafe { set_lean(node, old - towards(side)) };
    old != 0
}

/// Restores the balance after `fresh` was added below the node at `link`, on the way whose sides `sides` has, the last one
/// lowest. All nodes between the two have sides of the same height.
unsafe fn grow(link: *mut *mut Node, mut sides: u64, fresh: *mut Node) {
    // SAFETY: a place in the tree.
    let top = unsafe { link.read() };
    if top == fresh {
        return;
    }
    // The first side comes after the highest bit; it goes to the top of the word.
    sides = sides << sides.leading_zeros() << 1;
    let first = sides >> 63 != 0;
    let mut node = top;
    loop {
        let side = sides >> 63 != 0;
        sides <<= 1;
        // SAFETY: a node on the way.
        let below = unsafe { child(node, side) };
        if node != top {
            // SAFETY: as above.
            unsafe { set_lean(node, towards(side)) };
        }
        if below == fresh {
            break;
        }
        node = below;
    }
    // SAFETY: a node of the tree.
    let old = unsafe { lean(top) };
    if old == towards(first) {
        // SAFETY: that side is higher by two now.
        unsafe { balance(link, first) };
    } else {
        // SAFETY: a node of the tree.
        unsafe { set_lean(top, old + towards(first)) };
    }
}

/// The node of `key`, or NULL.
///
/// # Safety
/// `root` is a tree in the order of `compare`.
#[inline]
pub unsafe fn find(
    root: *mut Node,
    key: *const c_void,
    compare: impl Fn(*const c_void, *const c_void) -> i32,
) -> *mut Node {
    let mut node = root;
    while !node.is_null() {
        // SAFETY: a node of the tree.
        let order = compare(key, unsafe { (*node).key });
        if order == 0 {
            break;
        }
        // SAFETY: a node of the tree.
        node = unsafe { child(node, order > 0) };
    }
    node
}

/// Finds the node of `key`, or makes one with `allocate` if there is none.
///
/// # Safety
/// `root` holds a tree in the order of `compare`; `allocate` returns memory for a node or NULL.
#[inline]
pub unsafe fn insert(
    root: *mut *mut Node,
    key: *const c_void,
    compare: impl Fn(*const c_void, *const c_void) -> i32,
    allocate: impl FnOnce() -> *mut Node,
) -> *mut Node {
    let mut link = root;
    // The last node on the way that leans, or the root, and the sides from there on, below a 1.
    let (mut top, mut sides) = (root, 1_u64);
    loop {
        // SAFETY: a place in the tree.
        let node = unsafe { link.read() };
        if node.is_null() {
            break;
        }
        // SAFETY: a node of the tree.
        let order = compare(key, unsafe { (*node).key });
        if order == 0 {
            return node;
        }
        // SAFETY: a node of the tree.
        if unsafe { lean(node) } != 0 {
            (top, sides) = (link, 1);
        }
        sides = sides << 1 | u64::from(order > 0);
        link = link_to(node, order > 0);
    }
    let node = allocate();
    if !node.is_null() {
        // SAFETY: fresh memory for a node.
        unsafe {
            node.write(Node {
                key,
                below: [null_mut(); 2],
                lean: 0,
            })
        };
        // SAFETY: a place in the tree.
        unsafe { link.write(node) };
        // SAFETY: the way to the new node.
        unsafe { grow(top, sides, node) };
    }
    node
}

/// Takes the node of `key` out: that node, and its parent or itself if it was the root.
///
/// # Safety
/// `root` holds a tree in the order of `compare`.
#[inline]
pub unsafe fn remove(
    root: *mut *mut Node,
    key: *const c_void,
    compare: impl Fn(*const c_void, *const c_void) -> i32,
) -> Option<(*mut Node, *mut Node)> {
    let mut path = Path::new();
    let (mut link, mut parent) = (root, null_mut());
    let node = loop {
        // SAFETY: a place in the tree.
        let node = unsafe { link.read() };
        if node.is_null() {
            return None;
        }
        // SAFETY: a node of the tree.
        let order = compare(key, unsafe { (*node).key });
        if order == 0 {
            break node;
        }
        path.push(link, order > 0);
        parent = node;
        link = link_to(node, order > 0);
    };
    let parent = if parent.is_null() { node } else { parent };
    // SAFETY: a node of the tree.
    let left = unsafe { child(node, false) };
    // SAFETY: as above.
    let right = unsafe { child(node, true) };
    if left.is_null() {
        // SAFETY: a place in the tree.
        unsafe { link.write(right) };
    } else {
        // The greatest node on the left takes the place.
        let place = path.length;
        path.push(link, false);
        let mut heir_link = link_to(node, false);
        let mut heir = left;
        loop {
            // SAFETY: a node of the tree.
            let next = unsafe { child(heir, true) };
            if next.is_null() {
                break;
            }
            path.push(heir_link, true);
            heir_link = link_to(heir, true);
            heir = next;
        }
        // SAFETY: a node of the tree.
        let remaining = unsafe { child(heir, false) };
        // SAFETY: a place in the tree.
        unsafe { heir_link.write(remaining) };
        // SAFETY: a node of the tree, of which the left side may have changed just now.
        let below = unsafe { (*node).below };
        // SAFETY: a node of the tree.
        unsafe { (*heir).below = below };
        // SAFETY: as above.
        let old = unsafe { lean(node) };
        // SAFETY: as above; it stands where the old one did.
        unsafe { set_lean(heir, old) };
        // SAFETY: a place in the tree.
        unsafe { link.write(heir) };
        if let Some(second) = path.steps.get_mut(place + 1)
            && path.length > place + 1
        {
            *second = MaybeUninit::new((link_to(heir, false), true));
        }
    }
    // SAFETY: the way to where a node vanished.
    unsafe { path.shrink() };
    Some((node, parent))
}

/// The C edge.
#[cfg(target_family = "wasm")]
pub mod c {
    use super::Node;
    use core::ffi::{c_int, c_void};
    use core::ptr::null_mut;

    use crate::replaceable::{free, malloc};

    /// How two keys compare.
    pub type Compare = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

    /// C's `tsearch`.
    ///
    /// # Safety
    /// `root` is NULL or holds a tree in the order of `compare`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tsearch(
        key: *const c_void,
        root: *mut *mut c_void,
        compare: Compare,
    ) -> *mut c_void {
        if root.is_null() {
            return null_mut();
        }
        // SAFETY: both are keys.
        let compare = |a, b| unsafe { compare(a, b) };
        // SAFETY: takes any size.
        let allocate = || unsafe { malloc(size_of::<Node>()) }.cast();
        // SAFETY: the caller vouches for the tree.
        unsafe { super::insert(root.cast(), key, compare, allocate) }.cast()
    }

    /// C's `tfind`.
    ///
    /// # Safety
    /// `root` is NULL or holds a tree in the order of `compare`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tfind(
        key: *const c_void,
        root: *const *mut c_void,
        compare: Compare,
    ) -> *mut c_void {
        // SAFETY: both are keys.
        let compare = |a, b| unsafe { compare(a, b) };
        if root.is_null() {
            return null_mut();
        }
        // SAFETY: the caller vouches for the tree, and for the variable that holds it.
        let tree = unsafe { root.cast::<*mut Node>().read() };
        // SAFETY: as above.
        unsafe { super::find(tree, key, compare) }.cast()
    }

    /// C's `tdelete`.
    ///
    /// # Safety
    /// `root` is NULL or holds a tree in the order of `compare`.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tdelete(
        key: *const c_void,
        root: *mut *mut c_void,
        compare: Compare,
    ) -> *mut c_void {
        if root.is_null() {
            return null_mut();
        }
        // SAFETY: both are keys.
        let compare = |a, b| unsafe { compare(a, b) };
        // SAFETY: the caller vouches for the tree.
        match unsafe { super::remove(root.cast(), key, compare) } {
            Some((node, parent)) => {
                // SAFETY: the node came from `malloc` and is no longer in the tree.
                unsafe { free(node.cast()) };
                parent.cast()
            }
            None => null_mut(),
        }
    }

    /// What `twalk` calls: the node, the visit (preorder, postorder, endorder, leaf) and the level.
    pub type Action = unsafe extern "C" fn(*const c_void, c_int, c_int);

    /// C's `twalk`.
    ///
    /// # Safety
    /// `root` is NULL or a tree; `action` does not change it.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn twalk(root: *const c_void, action: Action) {
        if !root.is_null() {
            // SAFETY: a tree.
            unsafe { walk(root.cast_mut().cast(), action, 0) }
        }
    }

    unsafe fn walk(node: *mut Node, action: Action, level: c_int) {
        // SAFETY: a node of the tree.
        let [left, right] = unsafe { (*node).below };
        // SAFETY: the caller's function takes nodes.
        let visit = |order| unsafe { action(node.cast(), order, level) };
        if left.is_null() && right.is_null() {
            visit(3);
            return;
        }
        visit(0);
        if !left.is_null() {
            // SAFETY: a node of the tree.
            unsafe { walk(left, action, level + 1) };
        }
        visit(1);
        if !right.is_null() {
            // SAFETY: a node of the tree.
            unsafe { walk(right, action, level + 1) };
        }
        visit(2);
    }

    /// GNU's `tdestroy`.
    ///
    /// # Safety
    /// `root` is NULL or a tree, which is gone afterwards; `release` is NULL or takes its keys.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn tdestroy(
        root: *mut c_void,
        release: Option<unsafe extern "C" fn(*mut c_void)>,
    ) {
        if root.is_null() {
            return;
        }
        let node = root.cast::<Node>();
        // SAFETY: a node of the tree.
        let [left, right] = unsafe { (*node).below };
        // SAFETY: a subtree.
        unsafe { tdestroy(left.cast(), release) };
        // SAFETY: a subtree.
        unsafe { tdestroy(right.cast(), release) };
        if let Some(release) = release {
            // SAFETY: a node of the tree.
            let key = unsafe { (*node).key };
            // SAFETY: the caller's function takes keys.
            unsafe { release(key.cast_mut()) };
        }
        // SAFETY: the node came from `malloc`.
        unsafe { free(root) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::boxed::Box;
    use std::collections::BTreeSet;
    use std::vec::Vec;

    fn compare(a: *const c_void, b: *const c_void) -> i32 {
        a.addr().cmp(&b.addr()) as i32
    }

    /// Collects the keys in order and checks the balance; returns the height.
    unsafe fn check(node: *mut Node, keys: &mut Vec<usize>) -> u32 {
        if node.is_null() {
            return 0;
        }
        // SAFETY: nodes of the tree.
        unsafe {
            let left = check(child(node, false), keys);
            keys.push((*node).key.addr());
            let right = check(child(node, true), keys);
            assert!(left.abs_diff(right) < 2);
            assert_eq!((*node).lean, right.cast_signed() - left.cast_signed());
            left.max(right) + 1
        }
    }

    #[test]
    fn stays_balanced_and_complete() {
        let mut root = null_mut();
        let mut model = BTreeSet::new();
        let mut state = 1_u64;
        for _ in 0..4000 {
            state = crate::stdlib::random::next_state(state);
            let number = (state >> 40) as usize % 300 + 1;
            let key = core::ptr::without_provenance::<c_void>(number);
            // SAFETY: the tree is in the order of `compare`.
            unsafe {
                if state >> 63 == 0 {
                    let allocate = || {
                        Box::into_raw(Box::new(Node {
                            key,
                            below: [null_mut(); 2],
                            lean: 0,
                        }))
                    };
                    assert_eq!((*insert(&raw mut root, key, compare, allocate)).key, key);
                    model.insert(number);
                } else {
                    let removed = remove(&raw mut root, key, compare);
                    assert_eq!(removed.is_some(), model.remove(&number));
                    if let Some((node, _)) = removed {
                        drop(Box::from_raw(node));
                    }
                }
                let mut keys = Vec::new();
                check(root, &mut keys);
                assert!(keys.iter().eq(model.iter()));
            }
        }
    }
}
