-- Strings, tables, closures: a word count, a tree, and a queue.
local words, count = {}, {}
for i = 1, 2500 do
  local w = ("word%d"):format(i * 7919 % 611) .. ("x"):rep(i % 13)
  words[#words + 1] = w
  count[w] = (count[w] or 0) + 1
end
table.sort(words)
local text = table.concat(words, " ")
for w in text:gmatch("%a+%d*") do count[w] = (count[w] or 0) + 1 end
local function insert(t, k)
  if not t then return { key = k } end
  if k < t.key then t.left = insert(t.left, k) else t.right = insert(t.right, k) end
  return t
end
local tree
for i = 1, 1500 do tree = insert(tree, i * 7919 % 10007) end
local queue, first = {}, 1
for i = 1, 6000 do
  queue[#queue + 1] = { id = i, act = function() return i end, name = "job" .. i }
  if i > 300 then queue[first] = nil; first = first + 1 end
end
for i = 1, 400 do local s = "" for j = 1, 12 do s = s .. j .. "," end count[s] = i end
