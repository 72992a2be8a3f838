-- Says something, or makes an offer, in one room after another, as a trader's program with its key.
local numbers = {}
for line in io.lines(os.getenv("BENCH_ROOMS")) do numbers[#numbers + 1] = line end
local act = os.getenv("BENCH_ACT")
local headers = {["Content-Type"] = "application/json", ["Trader-Key"] = os.getenv("BENCH_KEY")}
local bodies = {
  messages = '{"text":"您好，我们明天上午派师傅上门看看，修不好就换一台新的。"}',
  offers = '{"items":[{"kind":"refund","amount":"1200.00","days":7}],"note":"运费我们付。"}'
}
local index = 0
-- Threads begin at different rooms, so that they seldom meet in one.
local threads = 0
function setup(thread)
  thread:set("start", threads * 7919)
  threads = threads + 1
end
function init() index = start end
function request()
  index = index + 1
  local number = numbers[index % #numbers + 1]
  return wrk.format("POST", "/api/v1/trader/rooms/" .. number .. "/" .. act, headers, bodies[act])
end
local bad = 0
function response(status, headers, body)
  if status ~= 204 then
    bad = bad + 1
    if bad <= 2 then io.stderr:write("answer ", status, " ", string.sub(body, 1, 300), "\n") end
  end
end
