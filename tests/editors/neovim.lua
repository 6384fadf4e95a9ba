-- Neovim with its built-in client, as docs/editors.md sets it up: what a user sees and gets. Run by neovim.test.mjs.
local function fail(text)
  io.stderr:write(text .. '\n')
  vim.cmd('cquit! 1')
end

local function wait(what, condition)
  if not vim.wait(10000, condition, 10) then error('waited in vain for ' .. what) end
end

local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then return number, column - 1 end
  end
  error('no "' .. text .. '" in ' .. vim.api.nvim_buf_get_name(0))
end

local function go(text, offset)
  local number, column = line_of(text)
  vim.api.nvim_win_set_cursor(0, { number, column + (offset or 0) })
end

local function text_of(name)
  return table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufnr(name), 0, -1, false), '\n')
end

local function diagnosed(code)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == code then return diagnostic end
  end
end

local function request(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    if answer.error then error(answer.error.message) end
    if answer.result then return answer.result end
  end
end

local parts = 'infra-specs/responsibilities.md'

local function run()
  vim.cmd('filetype on')
  dofile(vim.env.INFRASPEC_SETUP)
  vim.cmd('edit ' .. parts)
  wait('diagnostics', function() return diagnosed('dependency-cycle') ~= nil end)

  go('- Key Ring (encrypts objects)', 4)
  vim.lsp.buf.hover()
  local shown
  wait('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
  assert(shown:find('Key Ring', 1, true), 'hover: ' .. shown)

  vim.lsp.buf.definition()
  local heading = line_of('### Key Ring')
  wait('the definition', function() return vim.api.nvim_win_get_cursor(0)[1] == heading end)

  local item = line_of('- Key Ring (encrypts objects)')
  local list = request('textDocument/completion', {
    textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = item - 1, character = 5 }, context = { triggerKind = 1 },
  })
  local labels = {}
  for _, one in ipairs(list.items or list) do labels[one.label] = true end
  assert(labels['Key Ring'], 'completion lacks Key Ring')

  go('### Key Ring', 5)
  vim.lsp.buf.rename('Key Vault')
  wait('the renaming', function() return text_of(parts):find('### Key Vault', 1, true) end)
  assert(text_of(parts):find('- Key Vault (encrypts objects)', 1, true), 'a dependency was not renamed')
  assert(not text_of(parts):find('Key Ring', 1, true), 'a mention was not renamed')

  local before = diagnosed('dependency-cycle')
  local fixable = diagnosed('responsibility-incomplete') or diagnosed('lifecycle-missing') or before
  vim.api.nvim_win_set_cursor(0, { fixable.lnum + 1, fixable.col })
  local offered = {}
  vim.ui.select = function(items, _, choose)
    for _, one in ipairs(items) do
      local action = one.action or one[2]
      offered[#offered + 1] = action.title
    end
    for _, one in ipairs(items) do
      local action = one.action or one[2]
      if (action.kind or ''):find('^quickfix') then return choose(one) end
    end
  end
  local tick = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.code_action()
  local applied = vim.wait(10000, function() return vim.api.nvim_buf_get_changedtick(0) ~= tick end, 10)
  assert(applied, 'no quick fix for ' .. fixable.code .. '; offered: ' .. table.concat(offered, ' | '))
  wait('the finding to go', function()
    local still = diagnosed(fixable.code)
    return still == nil or still.lnum ~= fixable.lnum
  end)
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then return fail(problem) end
vim.cmd('qall!')
