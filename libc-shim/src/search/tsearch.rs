//! `tsearch`, `tfind`, `tdelete`, `twalk`: POSIX.1-2024 XSH; GNU's `tdestroy`.
//!
//! An AVL tree (Adelson-Velsky and Landis 1962). A node starts with the pointer to the key: what these functions return
//! points to it.
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
    height: u32,
}

/// A tree of 2^32 nodes is no deeper than this.
const DEPTH: usize = 48;

/// The way from the root: the places that hold the links followed.
struct Path {
    /// Of these, `length` have been written.
    links: [MaybeUninit<*mut *mut Node>; DEPTH],
    length: usize,
}

impl Path {
    const fn new() -> Self {
        Self {
            links: [MaybeUninit::uninit(); DEPTH],
            length: 0,
        }
    }

    fn push(&mut self, link: *mut *mut Node) {
        if let Some(place) = self.links.get_mut(self.length) {
            *place = MaybeUninit::new(link);
            self.length += 1;
        }
    }

    /// Restores the balance from the end of the way upwards.
    ///
    /// # Safety
    /// The links are places in a tree whose subtrees below the end are balanced.
    unsafe fn rebalance(&self) {
        for link in self.links.iter().take(self.length).rev() {
            // SAFETY: one of the first `length`.
            let link = unsafe { link.assume_init() };
            // SAFETY: the link is a place in the tree.
            let changed = unsafe { balance(link) };
            if !changed {
                return;
            }
        }
    }
}

/// The height of a subtree, which may be empty.
unsafe fn height(node: *mut Node) -> u32 {
    if node.is_null() {
        return 0;
    }
    // SAFETY: a node of the tree.
    unsafe { (*node).height }
}

/// A child; 0 is the left one.
unsafe fn child(node: *mut Node, side: bool) -> *mut Node {
    // SAFETY: a node of the tree.
    unsafe { (*node).below[usize::from(side)] }
}

/// The height of a child.
unsafe fn child_height(node: *mut Node, side: bool) -> u32 {
    // SAFETY: a node of the tree.
    let below = unsafe { child(node, side) };
    // SAFETY: as above.
    unsafe { height(below) }
}

/// Where a child's link is.
fn link_to(node: *mut Node, side: bool) -> *mut *mut Node {
    // The links follow the key.
    node.wrapping_byte_add(core::mem::offset_of!(Node, below))
        .cast::<*mut Node>()
        .wrapping_add(usize::from(side))
}

/// Computes a node's height; says whether it changed.
unsafe fn measure(node: *mut Node) -> bool {
    // SAFETY: a node of the tree.
    let left = unsafe { child_height(node, false) };
    // SAFETY: as above.
    let right = unsafe { child_height(node, true) };
    let new = left.max(right) + 1;
    // SAFETY: as above.
    let old = unsafe { core::mem::replace(&mut (*node).height, new) };
    old != new
}

/// Lifts the child on `side` above its parent, which `link` holds.
unsafe fn rotate(link: *mut *mut Node, side: bool) {
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
    // SAFETY: as above.
    unsafe { measure(node) };
    // SAFETY: as above.
    unsafe { measure(risen) };
}

/// Balances the subtree at `link`, of which the children are balanced; says whether its height changed.
unsafe fn balance(link: *mut *mut Node) -> bool {
    // SAFETY: a place in the tree.
    let node = unsafe { link.read() };
    if node.is_null() {
        return true;
    }
    // SAFETY: a node of the tree.
    let heights = [false, true].map(|side| unsafe { child_height(node, side) });
    if heights[0].abs_diff(heights[1]) < 2 {
        let new = heights[0].max(heights[1]) + 1;
        // SAFETY: as above.
        let old = unsafe { core::mem::replace(&mut (*node).height, new) };
        return old != new;
    }
    // SAFETY: as above.
    let old = unsafe { (*node).height };
    let side = heights[1] > heights[0];
    // SAFETY: the taller side is not empty.
    let tall = unsafe { child(node, side) };
    // SAFETY: a node of the tree.
    let [inner, outer] = [!side, side].map(|side| unsafe { child_height(tall, side) });
    if inner > outer {
        // SAFETY: the inner side is not empty.
        unsafe { rotate(link_to(node, side), !side) };
    }
    // SAFETY: as above.
    unsafe { rotate(link, side) };
    // SAFETY: a place in the tree.
    let new_top = unsafe { link.read() };
    // SAFETY: a node of the tree.
    old != unsafe { height(new_top) }
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
    let mut path = Path::new();
    let mut link = root;
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
        path.push(link);
        link = link_to(node, order > 0);
    }
    let node = allocate();
    if !node.is_null() {
        // SAFETY: fresh memory for a node.
        unsafe {
            node.write(Node {
                key,
                below: [null_mut(); 2],
                height: 1,
            })
        };
        // SAFETY: a place in the tree.
        unsafe { link.write(node) };
        // SAFETY: the way to the new node.
        unsafe { path.rebalance() };
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
        path.push(link);
        if order == 0 {
            break node;
        }
        parent = node;
        link = link_to(node, order > 0);
    };
    let parent = if parent.is_null() { node } else { parent };
    // SAFETY: a node of the tree.
    let left = unsafe { child(node, false) };
    if left.is_null() {
        // SAFETY: as above.
        let right = unsafe { child(node, true) };
        // SAFETY: a place in the tree.
        unsafe { link.write(right) };
        path.length -= 1;
    } else {
        // The greatest node on the left takes the place.
        let place = path.length;
        let mut heir_link = link_to(node, false);
        let mut heir = left;
        loop {
            path.push(heir_link);
            // SAFETY: a node of the tree.
            let right = unsafe { child(heir, true) };
            if right.is_null() {
                break;
            }
            heir_link = link_to(heir, true);
            heir = right;
        }
        path.length -= 1;
        // SAFETY: a node of the tree.
        let remaining = unsafe { child(heir, false) };
        // SAFETY: a place in the tree.
        unsafe { heir_link.write(remaining) };
        // SAFETY: as above.
        let below = unsafe { (*node).below };
        // SAFETY: as above.
        unsafe { (*heir).below = below };
        // SAFETY: a place in the tree.
        unsafe { link.write(heir) };
        if let Some(first) = path.links.get_mut(place)
            && path.length > place
        {
            *first = MaybeUninit::new(link_to(heir, false));
        }
        // SAFETY: a node of the tree.
        let old_height = unsafe { height(node) };
        // SAFETY: a node of the tree, which now stands where the old one did.
        unsafe { (*heir).height = old_height };
    }
    // SAFETY: the way to where a node vanished.
    unsafe { path.rebalance() };
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
            assert_eq!((*node).height, left.max(right) + 1);
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
                            height: 0,
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
