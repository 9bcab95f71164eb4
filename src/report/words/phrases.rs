//! How a set of texts is written down: a name, the Korean and the English text, one a line.

macro_rules! phrases {
    ($(#[$about:meta])* $set:ident; $($name:ident: $korean:literal, $english:literal;)*) => {
        $(#[$about])*
        ///
        /// `{names}` in it are replaced by values.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $set {
            $($name,)*
        }

        impl $set {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];
        }

        impl $crate::report::words::InBoth for $set {
            fn in_both(self) -> (&'static str, &'static str) {
                match self {
                    $(Self::$name => ($korean, $english),)*
                }
            }
        }
    };
}
