//! Where a text can be read: addresses of the official gazette (Công báo), each the one from which the copy was taken that
//! was held against the tables. A text without such a copy has no address here.
//!
//! Only the page of the rules and the interface ask for them, so no other module carries them.

use super::Instrument;
use super::source::{
    CIRCULAR_1_2023, CIRCULAR_1_2025, CIRCULAR_20_2023, CIRCULAR_36_2021, DECISION_844_2026, DECREE_161_2026,
    DECREE_162_2026, DECREE_188_2025, HEALTH_LAW_2024, LAW_2024,
};

/// An official address of the text.
///
/// ```
/// use ansinh::law::{address, source::{DECREE_159_2025, LAW_2024}};
///
/// assert!(address::of(LAW_2024).unwrap().starts_with("https://congbao.chinhphu.vn/"));
/// assert_eq!(address::of(DECREE_159_2025), None, "nobody has read it there");
/// ```
pub fn of(instrument: Instrument) -> Option<&'static str> {
    ADDRESSES.iter().find(|(of, _)| *of == instrument).map(|(_, address)| *address)
}

const ADDRESSES: [(Instrument, &str); 10] = [
    (LAW_2024, "https://congbao.chinhphu.vn/van-ban/luat-so-41-2024-qh15-42576.htm"),
    // The law as it reads since its amendment of 2024: consolidated text 40/VBHN-VPQH.
    (HEALTH_LAW_2024, "https://congbao.chinhphu.vn/van-ban/van-ban-hop-nhat-so-40-vbhn-vpqh-469125.htm"),
    (DECREE_188_2025, "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-188-2025-nd-cp-45593/57770.htm"),
    (DECREE_161_2026, "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-161-2026-nd-cp-469550.htm"),
    (DECREE_162_2026, "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-162-2026-nd-cp-469551.htm"),
    (DECISION_844_2026, "https://congbao.chinhphu.vn/van-ban/quyet-dinh-so-844-qd-ttg-469526.htm"),
    (CIRCULAR_36_2021, "https://congbao.chinhphu.vn/van-ban/thong-tu-so-36-2021-tt-bldtbxh-36618.htm"),
    (CIRCULAR_1_2023, "https://congbao.chinhphu.vn/van-ban/thong-tu-so-01-2023-tt-bldtbxh-38752.htm"),
    (CIRCULAR_20_2023, "https://congbao.chinhphu.vn/van-ban/thong-tu-so-20-2023-tt-bldtbxh-41198.htm"),
    (CIRCULAR_1_2025, "https://congbao.chinhphu.vn/van-ban/thong-tu-so-01-2025-tt-bldtbxh-43956.htm"),
];
