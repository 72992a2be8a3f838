-- Asks for the addresses of a list, one after another, with a signed-in person's cookie where one is given.
local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do paths[#paths + 1] = line end
local cookie = os.getenv("BENCH_COOKIE")
local index = 0
function request()
  index = index % #paths + 1
  local headers = {}
  if cookie and cookie ~= "" then headers["Cookie"] = cookie end
  return wrk.format("GET", paths[index], headers)
end
local bad = 0
function response(status, headers, body)
  if status ~= 200 then
    bad = bad + 1
    if bad <= 2 then io.stderr:write("answer ", status, "\n") end
  end
end
