//! Where a text can be read: addresses of the official gazette (Công báo), each the one from which the copy was taken that
//! was held against the tables. A text without such a copy has no address here.
//!
//! Only the page of the rules and the interface ask for them, so no other module carries them.

use super::Instrument;

/// An official address of the text.
///
/// ```
/// use ansinh::law::{address, source::{DECREE_159_2025, LAW_2024}};
///
/// assert!(address::of(LAW_2024).unwrap().starts_with("https://congbao.chinhphu.vn/"));
/// assert_eq!(address::of(DECREE_159_2025), None, "nobody has read it there");
/// ```
pub fn of(instrument: Instrument) -> Option<&'static str> {
    Some(match instrument.number {
        "41/2024/QH15" => "https://congbao.chinhphu.vn/van-ban/luat-so-41-2024-qh15-42576.htm",
        // The law as it reads since its amendment of 2024: consolidated text 40/VBHN-VPQH.
        "51/2024/QH15" => "https://congbao.chinhphu.vn/van-ban/van-ban-hop-nhat-so-40-vbhn-vpqh-469125.htm",
        "188/2025/NĐ-CP" => "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-188-2025-nd-cp-45593/57770.htm",
        "161/2026/NĐ-CP" => "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-161-2026-nd-cp-469550.htm",
        "162/2026/NĐ-CP" => "https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-162-2026-nd-cp-469551.htm",
        "844/QĐ-TTg" => "https://congbao.chinhphu.vn/van-ban/quyet-dinh-so-844-qd-ttg-469526.htm",
        "36/2021/TT-BLĐTBXH" => "https://congbao.chinhphu.vn/van-ban/thong-tu-so-36-2021-tt-bldtbxh-36618.htm",
        "01/2023/TT-BLĐTBXH" => "https://congbao.chinhphu.vn/van-ban/thong-tu-so-01-2023-tt-bldtbxh-38752.htm",
        "20/2023/TT-BLĐTBXH" => "https://congbao.chinhphu.vn/van-ban/thong-tu-so-20-2023-tt-bldtbxh-41198.htm",
        "01/2025/TT-BLĐTBXH" => "https://congbao.chinhphu.vn/van-ban/thong-tu-so-01-2025-tt-bldtbxh-43956.htm",
        _ => return None,
    })
}
