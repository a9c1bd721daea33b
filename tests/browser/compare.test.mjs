// This week's list beside last week's, on both office pages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { axe, close, foreign, open, reads, settled, started } from "./page.mjs";

after(close);

const plain = (text) => text.replace(/\s+/g, " ").trim();
const card = (page) => page.locator("section.card", { hasText: "So với danh sách trước" });
const said = (page) => card(page).innerText().then(plain);

test("officers: new, gone and changed, product by product; leavers make the net less than the gross", async () => {
  const visit = await open("chi-tieu/#v2;p=T%E1%BB%B1%20nguy%E1%BB%87n**c~BHYT**c~;r=Vi%C3%AAn%20ch%E1%BB%A9c**1*5~;o=CB01*0**4*1~CB02*0**2*2~CB09*0**3*0~");
  const { page } = visit;
  await card(page).locator("summary").first().click();
  await page.fill("#before", "Cán bộ\tTự nguyện\tBHYT\nCB01\t1\t1\nCB02\t2\t5\nCB03\t6\t2\n");
  await reads(page, "main", /Mới: 1\. Không còn: 1\. Tăng hoặc giảm: 1\. Như cũ: 1\./);
  await settled(page);
  const all = await said(page);
  // 3 more of CB01 and 3 of CB09, 6 of CB03 gone; of the other product 3 of CB02 and 2 of CB03.
  assert.match(all, /Tự nguyện: thêm 6, bớt 6, cộng lại tăng 0\./);
  assert.match(all, /BHYT: thêm 0, bớt 5, cộng lại giảm 5\./);
  assert.match(all, /CB01 1 → 4 \(\+3\)/);
  assert.match(all, /CB09 mới: 3 mới: 0/);
  assert.match(all, /CB03 không còn, trước có 6 không còn, trước có 2/);
  assert.deepEqual(await axe(page), []);
  assert.doesNotMatch(page.url(), /CB0/);
  assert.deepEqual(visit.problems, []);
  assert.deepEqual(foreign(visit), []);
});

test("units: merged communes are joined by one choice, which is kept; the list of now becomes that of before at one tap", async () => {
  const visit = await open("tien-do/");
  const { page } = visit;
  await page.getByText("Nhiều đơn vị", { exact: true }).click();
  await page.fill("#table", "Đơn vị\tThực hiện\tKế hoạch\nXã Đông Tây\t33\t50\nXã Nam\t12\t20\n");
  await card(page).locator("summary").first().click();
  await page.fill("#before", "Đơn vị\tThực hiện\tKế hoạch\nXã Đông\t10\t20\nXã Tây\t20\t30\nXã Nam\t12\t20\n");
  await reads(page, "main", /Mới: 1\. Không còn: 2\./);
  await page.getByLabel("Tên bây giờ của Xã Đông").selectOption("Xã Đông Tây");
  await page.getByLabel("Tên bây giờ của Xã Tây").selectOption("Xã Đông Tây");
  await reads(page, "main", /Xã Đông Tây \(trước là Xã Đông, Xã Tây\)/);
  await settled(page);
  assert.match(await said(page), /thêm 3, bớt 0, cộng lại tăng 3\./);
  await page.reload();
  await started(page);
  await reads(page, "main", /Xã Đông Tây \(trước là Xã Đông, Xã Tây\)/);
  if (!await page.locator("#before").isVisible()) await card(page).locator("summary").first().click();
  await page.getByRole("button", { name: "Lấy danh sách bây giờ làm danh sách trước" }).click();
  await reads(page, "main", /Không có gì thay đổi/);
  await page.fill("#before", "chữ không số");
  await reads(page, "main", /Không đọc được danh sách trước/);
  assert.deepEqual(visit.problems, []);
});
