-- Files complaints, each with texts and a trader of its own. The divisions rotate so that many offices receive them.
local divisions = {"150102", "150103", "150104", "150105", "150121", "150203", "150302", "150402", "150502", "150602"}
local stories = {
  "8月29日买的洗衣机，9月3日开始漏水。上门修过两次，修完还是漏。我要求换一台，店里说只能再修，不肯换新机，小票和维修单都在。",
  "办的健身年卡，付了两千六百八十元，上个月店门突然锁了，电话没有人接，卡还剩八个月，要求退还剩下的钱。",
  "在网店买了一件羽绒服，穿了三次就开始钻绒，客服说是正常现象，退货申请被拒了两次，聊天记录和照片都保存了。",
  "给孩子报的英语班，合同写的是小班外教，上了五节课就换成中教，还并成了大班，要求退剩下的课时费。"
}
local categories = {"washing_machines", "fitness", "garments", "training"}
local count = 0
function setup(thread) thread:set("lane", math.random(1, 1000000)) end
function request()
  count = count + 1
  local n = count % 4 + 1
  local body = string.format([[{"story":"%s（%d-%d）","trader":{"name":"甲子电器行%d","division":"%s","address":"样例路%d号"},
"purchase":{"online":false,"product":"滚筒洗衣机","brand":"样例牌","model":"XQG100","boughtOn":"2026-08-29","amount":"2899.00"},
"category":"%s","nature":"after_sales","claims":[{"kind":"replace"},{"kind":"refund","amount":"2899.00"}],
"consumer":{"name":"王样例","phone":"138%08d","address":"样例小区3号楼","ageBand":"from60to69","rural":false},
"consents":{"processing":true,"passingToTrader":true,"entrustedMediation":true,"publication":false}}]],
    stories[n], lane or 0, count, count % 60, divisions[count % #divisions + 1], count % 200, categories[n],
    (count * 7919 + (lane or 0)) % 100000000)
  return wrk.format("POST", "/api/v1/complaints", {["Content-Type"] = "application/json"}, body)
end
local bad = 0
function response(status, headers, body)
  if status ~= 201 then
    bad = bad + 1
    if bad <= 2 then io.stderr:write("answer ", status, " ", string.sub(body, 1, 300), "\n") end
  end
end
